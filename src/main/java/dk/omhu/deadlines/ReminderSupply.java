package dk.omhu.deadlines;

import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.engine.Look;
import dk.omhu.engine.Supply;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The line "Påmindelse: svar ønskes senest …" in the form of a task that was reminded; says nothing of other tasks. */
@Component
class ReminderSupply implements Supply {
    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("reminder", ReminderSupply::reminder);
    }

    private static @Nullable Object reminder(Look look) {
        return look.values().entries().stream()
                .filter(entry -> look.taskId()
                        .equals(value(entry, ReminderRecord.REMINDED)
                                .map(JournalValue::value)
                                .orElse(null)))
                .reduce((earlier, later) -> later)
                .map(entry -> value(entry, ReminderRecord.WANTED)
                        .map(until -> "**Påmindelse:** svar ønskes senest " + until.shown() + ".")
                        .orElse("**Påmindelse:** svar ønskes snart."))
                .orElse(null);
    }

    private static Optional<JournalValue> value(JournalEntry entry, String key) {
        return Optional.ofNullable(entry.values().get(key));
    }
}
