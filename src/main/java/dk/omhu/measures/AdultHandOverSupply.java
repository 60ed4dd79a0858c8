package dk.omhu.measures;

import dk.omhu.access.Role;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.RunningCases;
import dk.omhu.engine.Supply;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of the hand-over at 18 show: the day, what may follow, and to the adult's caseworker what did. */
@Component
class AdultHandOverSupply implements Supply {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));
    private static final String FOLLOWED = "followedFromChild";

    private final Eighteen eighteen;
    private final RunningCases running;
    private final Disclosures disclosures;

    AdultHandOverSupply(Eighteen eighteen, RunningCases running, Disclosures disclosures) {
        this.eighteen = eighteen;
        this.running = running;
        this.disclosures = disclosures;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(
                "turnsEighteenText",
                this::day,
                "measureRuns",
                look -> String.valueOf(running.run(look.number(), "measure")),
                "adultHandOverChoices",
                AdultHandOverSupply::choices,
                FOLLOWED,
                this::followed);
    }

    @Override
    public List<String> read(Look look, Set<String> names) {
        return names.contains(FOLLOWED)
                ? given(look).stream().map(one -> "disclosure " + one.id()).toList()
                : List.of();
    }

    private @Nullable Object day(Look look) {
        return Part.CHILD.opensTo(look.caller(), look.number())
                ? eighteen.day(look.number())
                        .map(day -> "Personen fylder 18 den **" + DAY.format(day) + "**.")
                        .orElse(null)
                : null;
    }

    private static @Nullable Object choices(Look look) {
        if (!Part.CHILD.opensTo(look.caller(), look.number())) {
            return null;
        }
        var choices = FromTheChild.pieces(look.values()).entrySet().stream()
                .map(piece -> Map.of(
                        "value", piece.getKey(), "label", piece.getValue().label()))
                .toList();
        return choices.isEmpty() ? null : choices;
    }

    private @Nullable Object followed(Look look) {
        var given = given(look);
        return given.isEmpty()
                ? null
                : "**Fulgt med fra børneområdet**\n\n"
                        + given.stream()
                                .flatMap(one -> one.pieces().stream())
                                .map(piece -> "- %s: %s".formatted(piece.label(), Markdown.plain(piece.text())))
                                .collect(Collectors.joining("\n"));
    }

    private List<Disclosure> given(Look look) {
        return look.caller().holds(Role.ADULT_CASEWORKER)
                ? disclosures.to(Role.ADULT_CASEWORKER.id(), look.number()).stream()
                        .filter(one -> one.purpose().equals(FromTheChild.PURPOSE))
                        .toList()
                : List.of();
    }
}
