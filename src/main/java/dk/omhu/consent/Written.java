package dk.omhu.consent;

import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The answers of one form as the journal keeps them. */
record Written(JournalEntry entry) {

    /** The newest round of the step, which was just sent. */
    static Written last(CaseValues values, String stepKey) {
        var rounds = values.roundsOf(stepKey, null);
        return new Written(rounds.get(rounds.size() - 1));
    }

    String author() {
        return entry.author();
    }

    Optional<String> word(String key) {
        return value(key).map(Object::toString).filter(text -> !text.isBlank());
    }

    List<String> words(String key) {
        return value(key)
                .map(value -> value instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(value.toString()))
                .orElse(List.of());
    }

    Optional<LocalDate> day(String key) {
        return word(key).flatMap(Days::day);
    }

    private Optional<Object> value(String key) {
        return Optional.ofNullable(entry.values().get(key)).map(JournalValue::value);
    }
}
