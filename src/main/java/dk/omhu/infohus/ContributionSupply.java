package dk.omhu.infohus;

import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.Part;
import dk.omhu.deadlines.Clocks;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the invited authorities contributed, for who leads the analysis: each with its source, and what is missing shown as
 * missing. The form of a dimension shows what concerns that dimension.
 */
@Component
class ContributionSupply implements Supply {
    private static final String DIMENSION_FORM = "dimension-";
    private static final String OF_DIMENSION = "Contribution";

    /** What is said of no dimension stands in every one. */
    private static final List<String> GENERAL =
            List.of("contributionText", "contributionMore", "contributionResources");

    private static final String MARK = "**" + Disclosure.NOT_FOR_INVESTIGATION + ".**";

    private final Disclosures disclosures;
    private final CaseFiles files;
    private final Clocks clocks;

    ContributionSupply(Disclosures disclosures, CaseFiles files, Clocks clocks) {
        this.disclosures = disclosures;
        this.files = files;
        this.clocks = clocks;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("contributions", this::contributions, "contributionState", this::state);
    }

    /** To nobody outside the municipality, whatever form should name it. */
    private @Nullable Object contributions(Look look) {
        if (!look.authority().equals(Authority.MUNICIPALITY) || !Part.INFOHUS.opensTo(look.caller(), look.number())) {
            return null;
        }
        var all = Contributions.of(look.values());
        if (all.isEmpty()) {
            return "Ingen er inviteret til at bidrage.";
        }
        var dimension =
                look.formKey().startsWith(DIMENSION_FORM) ? look.formKey().substring(DIMENSION_FORM.length()) : null;
        var silent = all.stream()
                .filter(one -> dimension != null && isSilent(one, dimension))
                .toList();
        var parts = all.stream()
                .filter(one -> !silent.contains(one))
                .map(one -> "**%s:** %s".formatted(one.authority().title(), words(one, dimension, look.number())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!silent.isEmpty()) {
            parts.add(silent.stream()
                    .map(one -> one.authority().title())
                    .collect(Collectors.joining(" · ", "*Ikke noget om denne dimension:* ", "")));
        }
        return String.join("\n\n", parts);
    }

    /** Has contributed, in time and all of it, but nothing here: of eight invited most have not, so they share one line. */
    private static boolean isSilent(Contribution one, String dimension) {
        return one.hasContent()
                && note(one).isEmpty()
                && !dimensions(one).contains(dimension)
                && GENERAL.stream().allMatch(key -> one.text(key).isEmpty());
    }

    private String words(Contribution one, @Nullable String dimension, CaseNumber number) {
        if (!one.hasContent()) {
            return status(one, number);
        }
        List<String> parts = new ArrayList<>();
        for (var key : List.of("contributionText", "contributionMore")) {
            one.text(key).map(Markdown::plain).ifPresent(parts::add);
        }
        one.shown("contributionSource")
                .map(from -> "*Kilde:* " + plainLower(from))
                .ifPresent(parts::add);
        one.text("contributionResources")
                .map(text -> "*Ressourcer:* " + Markdown.plain(text))
                .ifPresent(parts::add);
        dimensions(one).stream()
                .filter(id -> dimension == null || dimension.equals(id))
                .map(id -> ofDimension(one, id, dimension == null))
                .forEach(parts::add);
        if (parts.isEmpty()) {
            parts.add("ikke noget om denne dimension");
        }
        var note = note(one);
        if (!note.isEmpty()) {
            parts.add("*" + note + "*");
        }
        if (isCrimePreventive(one, number)) {
            parts.add(MARK);
        }
        return String.join("\n\n", parts);
    }

    private static List<String> dimensions(Contribution one) {
        return Optional.ofNullable(one.values().get("contributionDimensions"))
                .map(JournalValue::value)
                .map(ticked -> ticked instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.<String>of())
                .orElse(List.of())
                .stream()
                .filter(id -> one.text(id + OF_DIMENSION).isPresent())
                .toList();
    }

    private static String ofDimension(Contribution one, String id, boolean named) {
        var label = Optional.ofNullable(one.values().get(id + OF_DIMENSION))
                .map(JournalValue::label)
                .orElse(id)
                .split(":", 2)[0];
        List<String> source = new ArrayList<>();
        for (var key : List.of("Kind", "Nature", "Seen")) {
            one.shown(id + OF_DIMENSION + key)
                    .map(ContributionSupply::plainLower)
                    .ifPresent(source::add);
        }
        return (named ? "*" + label + ":* " : "")
                + one.text(id + OF_DIMENSION).map(Markdown::plain).orElse("")
                + (source.isEmpty() ? "" : " *(" + String.join("; ", source) + ")*")
                + one.text(id + OF_DIMENSION + "Resources")
                        .map(text -> "\n\n*Ressourcer:* " + Markdown.plain(text))
                        .orElse("");
    }

    private static String plainLower(String words) {
        return Markdown.plain(words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1));
    }

    private static String note(Contribution one) {
        List<String> notes = new ArrayList<>();
        if (one.word().filter("UNFINISHED"::equals).isPresent()) {
            notes.add("ikke færdigt");
        }
        if (one.late()) {
            notes.add("kom efter fristen");
        }
        return String.join(", ", notes);
    }

    /** What stands in the place of a contribution. */
    private String status(Contribution one, CaseNumber number) {
        var late = one.late() ? " – for sent, fristen er overskredet" : "";
        return switch (one.word().orElse("")) {
            case "ACCEPTED" -> "har sagt ja, bidraget mangler" + late;
            case "QUESTION" ->
                one.asksBack()
                        ? "har et spørgsmål, som venter på svar" + late
                        : "har fået svar på sit spørgsmål, bidraget mangler" + late;
            case "NOTHING" -> "har ikke noget at bidrage med";
            case "DECLINED" ->
                "afslået: "
                        + one.shown("contributionDeclineReason")
                                .map(ContributionSupply::plainLower)
                                .orElse("uden grund");
            default -> "mangler" + (one.late() ? late : " (frist " + MeetingWords.day(due(number)) + ")");
        };
    }

    private Instant due(CaseNumber number) {
        return clocks.contributionDue(
                number,
                Infohus.lastInvitation(files.values(number))
                        .map(JournalEntry::at)
                        .orElseThrow());
    }

    /** What was shared under § 115 is answered under it, too. */
    private boolean isCrimePreventive(Contribution one, CaseNumber number) {
        var answer = one.answer();
        return answer != null
                && disclosures.wasGivenToPreventCrime(one.authority().id(), number, answer.at());
    }

    /** What the authority itself reads of its deadline. */
    private @Nullable Object state(Look look) {
        return Contributions.of(look.values()).stream()
                .filter(one -> one.authority().id().equals(look.authority()))
                .findFirst()
                .map(one -> ownState(one, MeetingWords.day(due(look.number()))))
                .orElse(null);
    }

    private static String ownState(Contribution one, String due) {
        var accepted = one.word().filter("ACCEPTED"::equals).isPresent() ? "I har sagt ja. " : "";
        if (one.late()) {
            return accepted
                    + "**Fristen er overskredet.** Mødet holdes uden jeres svar, men bidraget er stadig velkomment.";
        }
        return accepted
                + (one.reminded()
                        ? "**Påmindelse:** svar ønskes senest " + due + "."
                        : "Svar ønskes senest " + due + ".");
    }
}
