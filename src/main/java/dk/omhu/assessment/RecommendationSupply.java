package dk.omhu.assessment;

import dk.omhu.access.Role;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.JournalValue;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import dk.omhu.infohus.Meetings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the recommendation is written from, and what each authority reads of it. */
@Component
class RecommendationSupply implements Supply {
    private static final String OWN_PART = "ownPart";
    private static final String MARK = "\n\n**" + Disclosure.NOT_FOR_INVESTIGATION + ".**";

    private final Disclosures disclosures;
    private final Meetings meetings;

    RecommendationSupply(Disclosures disclosures, Meetings meetings) {
        this.disclosures = disclosures;
        this.meetings = meetings;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        Map<String, Function<Look, @Nullable Object>> supplies = new LinkedHashMap<>();
        supplies.put("recommendationSuggestedLabel", look -> shown(look, "recommendationSuggested"));
        supplies.put("recommendationReasons", look -> reasons(look, "recommendationReasons"));
        supplies.put("focusDimensionsSuggestedLabel", look -> shown(look, "focusDimensionsSuggested"));
        supplies.put("authoritiesReasons", look -> suggestions(look, "authorities"));
        supplies.put("measuresReasons", look -> suggestions(look, "measures"));
        supplies.put("lookIntoFirstReasons", look -> reasons(look, "lookIntoFirstReasons"));
        supplies.put("quorum", look -> meetings.quorum(look.number()));
        supplies.put(OWN_PART, this::ownPart);
        supplies.put("recommendationForMeasure", this::forMeasure);
        Parts.AUTHORITIES.forEach(role -> supplies.put(Parts.standingBasis(role), look -> standingBasis(look, role)));
        return supplies;
    }

    private static @Nullable Object shown(Look look, String key) {
        return Round.now(look.values())
                .value(key)
                .map(value -> String.valueOf(value.shown()))
                .map(words -> words.isBlank() ? "intet" : words)
                .orElse(null);
    }

    private static @Nullable String suggestions(Look look, String what) {
        var reasons = reasons(look, what + "Reasons");
        return reasons == null ? null : "**" + shown(look, what + "Suggested") + "**\n\n" + reasons;
    }

    private static @Nullable String reasons(Look look, String key) {
        return Round.now(look.values())
                .value(key)
                .map(value -> value.value() instanceof List<?> list ? list : List.of())
                .filter(list -> !list.isEmpty())
                .map(list -> list.stream().map(reason -> "- " + reason).collect(Collectors.joining("\n")))
                .orElse(null);
    }

    private @Nullable Object standingBasis(Look look, Role role) {
        var given = disclosures.to(role.id(), look.number());
        return given.isEmpty() ? null : given.get(given.size() - 1).basis();
    }

    @Override
    public List<String> read(Look look, Set<String> names) {
        return names.contains(OWN_PART)
                ? passedOn(look).stream()
                        .map(given -> "disclosure " + given.id())
                        .toList()
                : List.of();
    }

    /** Only the part of the authority for which this task is done, as it was disclosed, and not after it was taken back. */
    private Object ownPart(Look look) {
        return passedOn(look)
                .map(given -> Markdown.plain(given.pieces().get(0).text()) + (given.notForInvestigation() ? MARK : ""))
                .orElseGet(
                        () -> disclosures.of(look.number()).stream()
                                        .anyMatch(given -> isPartOf(look, given) && given.stands())
                                ? "Kommunen har lukket sagen, og jeres del kan ikke læses her mere. Spørg tovholderen, hvis I mangler den."
                                : "Det, kommunen havde delt med jer, er trukket tilbage. Spørg tovholderen, hvis I er i tvivl.");
    }

    private Optional<Disclosure> passedOn(Look look) {
        return disclosures.to(look.authority(), look.number()).stream()
                .filter(given -> isPartOf(look, given))
                .reduce((earlier, later) -> later);
    }

    private static boolean isPartOf(Look look, Disclosure given) {
        return given.recipient().equals(look.authority()) && given.purpose().equals(PassOnRecommendation.PURPOSE);
    }

    /** The caseworkers carry the recommendation out, so they read it whole, with the part that is theirs. */
    private @Nullable Object forMeasure(Look look) {
        if (!look.formKey().equals("measure-decision")) {
            return null;
        }
        var whole = text(look, "recommendationText");
        if (whole == null) {
            return null;
        }
        var measures = shown(look, "measuresSuggested");
        var part = Parts.CASEWORKERS.stream()
                .filter(look.caller()::holds)
                .map(role -> text(look, Parts.text(role)))
                .filter(java.util.Objects::nonNull)
                .findFirst();
        return "**Infohusets anbefaling:** " + whole
                + part.map(words -> "\n\n**Jeres del:** " + words).orElse("")
                + (measures == null ? "" : "\n\n*Indsatser, der kan overvejes:* " + measures)
                + (disclosures.restsOnCrimePrevention(look.number(), look.values()) ? MARK : "");
    }

    private static @Nullable String text(Look look, String key) {
        return Round.now(look.values())
                .value(key)
                .map(JournalValue::value)
                .map(Markdown::plain)
                .orElse(null);
    }
}
