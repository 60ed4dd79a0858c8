package dk.omhu.childtrack;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.StatusWords;
import dk.omhu.engine.Look;
import dk.omhu.engine.Supply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a child's track stands, in a word: all that the coordinator is told of the part {@code child}. */
@Component
class ChildStatus implements StatusWords, Supply {
    private static final String STARTED = "childTrackStarted";

    @Override
    public List<String> of(CaseNumber number, CaseValues values) {
        return word(values).map(word -> "Barnets spor: " + word).stream().toList();
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("childStatus", look -> word(look.values()).orElse(null));
    }

    private static Optional<String> word(CaseValues values) {
        return values.entries().stream().flatMap(entry -> after(entry).stream()).reduce((earlier, later) -> later);
    }

    /** What the entry brought the track to. */
    private static Optional<String> after(JournalEntry entry) {
        if (says(entry, STARTED).isPresent()) {
            return Optional.of("24-timers vurdering");
        }
        return says(entry, "childOutcome")
                .map(word -> word.equals("NO_GROUNDS") ? "afsluttet" : "screening")
                .or(() -> says(entry, "elsewhereState")
                        .map(word -> word.equals("CLOSED") ? "afsluttet i fagsystemet" : "i fagsystemet"))
                .or(() -> says(entry, "screeningOutcome").map(ChildStatus::chosen))
                .or(() -> says(entry, "clarificationOutcome").map(ChildStatus::chosen))
                .or(() -> says(entry, "examinationConclusion")
                        .map(word -> word.equals("MEASURE") ? "afgørelse" : "undersøgt"))
                .or(() -> entry.stepKey().equals("decideMeasure")
                        ? says(entry, "measureDecision").map(word -> "besluttet")
                        : Optional.empty());
    }

    private static String chosen(String outcome) {
        return switch (outcome) {
            case "EARLY_HELP" -> "tidlig hjælp";
            case "CLARIFY" -> "afdækning";
            case "EXAMINATION" -> "undersøgelse";
            case "EARLY_MEASURE" -> "afgørelse";
            default -> "afsluttet";
        };
    }

    private static Optional<String> says(JournalEntry entry, String key) {
        return Optional.ofNullable(entry.values().get(key))
                .map(value -> value.value())
                .map(Object::toString);
    }
}
