package dk.omhu.infohus;

import dk.omhu.access.Role;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far one invited authority has come in the present round.
 *
 * @param answer the newest form it sent, null before the first
 * @param values what it has written in this round, by key
 * @param late whether the deadline had passed before it was done
 * @param answeredBack whether the question it asked has its answer
 */
record Contribution(
        Role authority,
        @Nullable JournalEntry answer,
        Map<String, JournalValue> values,
        boolean reminded,
        boolean late,
        boolean answeredBack) {

    /** The word of the newest answer. */
    Optional<String> word() {
        return text("contributionAnswer");
    }

    /** Whether nothing more is to come from the authority. */
    boolean done() {
        return word().filter(word -> !word.equals("ACCEPTED") && !word.equals("QUESTION"))
                .isPresent();
    }

    /** Whether there is something in it for the analysis. */
    boolean hasContent() {
        return word().filter(word -> word.equals("CONTRIBUTED") || word.equals("UNFINISHED"))
                .isPresent();
    }

    /** Whether the authority waits for the coordinator. */
    boolean asksBack() {
        return word().filter("QUESTION"::equals).isPresent() && !answeredBack;
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(JournalValue::value).map(Object::toString);
    }

    /** What a person reads for the value. */
    Optional<String> shown(String key) {
        return Optional.ofNullable(values.get(key))
                .map(value -> value.shown() != null ? value.shown() : value.value())
                .map(Object::toString);
    }
}
