package dk.omhu.childtrack;

import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.engine.Look;
import dk.omhu.engine.Supply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one thing that a professional with the stricter duty may be told: whether it led to an examination or a measure. */
@Component
class ReporterOutcome implements Supply {
    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(
                "reporterOutcome",
                look -> "**Det kan siges:** underretningen har %s.".formatted(outcome(look.values())));
    }

    /** All that was decided since the notification was assessed: what came later takes nothing of it back. */
    private static String outcome(CaseValues values) {
        var now = new ArrayList<JournalEntry>();
        for (var entry : values.entries()) {
            if (entry.stepKey().equals("assessWithin24Hours")) {
                now.clear();
            }
            now.add(entry);
        }
        boolean examined =
                says(now, "screeningOutcome", "EXAMINATION") || says(now, "clarificationOutcome", "EXAMINATION");
        boolean helped = says(now, "measureDecision", "GRANTED");
        if (examined) {
            return helped
                    ? "ført til en børnefaglig undersøgelse og en indsats"
                    : "ført til en børnefaglig undersøgelse";
        }
        return helped ? "ført til en indsats" : "ikke ført til en undersøgelse eller indsats";
    }

    private static boolean says(List<JournalEntry> entries, String key, String word) {
        return entries.stream()
                .map(entry -> entry.values().get(key))
                .anyMatch(value -> value != null && word.equals(value.value()));
    }
}
