package dk.omhu.childtrack;

import dk.omhu.casefile.JournalEntry;
import dk.omhu.engine.Look;
import dk.omhu.engine.Supply;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one thing that a professional with the stricter duty may be told: whether it led to an examination or a measure. */
@Component
class ReporterOutcome implements Supply {
    private static final Set<String> DECIDES =
            Set.of("childOutcome", "screeningOutcome", "clarificationOutcome", "measureDecision");

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("reporterOutcome", ReporterOutcome::outcome);
    }

    private static Object outcome(Look look) {
        var word = look.values().entries().stream()
                .flatMap(ReporterOutcome::decisions)
                .reduce((earlier, later) -> later)
                .orElse("");
        return switch (word) {
            case "EXAMINATION" -> "**Det kan siges:** underretningen har ført til en børnefaglig undersøgelse.";
            case "GRANTED" -> "**Det kan siges:** underretningen har ført til en indsats.";
            default -> "**Det kan siges:** underretningen har ikke ført til en undersøgelse eller indsats.";
        };
    }

    private static Stream<String> decisions(JournalEntry entry) {
        return DECIDES.stream()
                .map(entry.values()::get)
                .filter(value -> value != null && value.value() != null)
                .map(value -> String.valueOf(value.value()));
    }
}
