package dk.omhu.engine;

import dk.omhu.access.Caller;
import dk.omhu.casefile.CaseNumber;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that somebody sent and that fits its schema.
 *
 * @param number while a rule is asked of a start form: the case it names, followed where it was joined; 000-0000-000000 where it
 *     opens one, or where the caller has no case with that number
 * @param stepKey the task's id in its model, or the process's key for a start form
 * @param taskId null for a start form
 * @param opensCase whether this start form opens a new case
 * @param values every answer that is not hidden, by key; empty answers are missing
 * @param contacts the labels of the fields whose answer means contact with the person or the family, as the form says
 */
public record Submission(
        CaseNumber number,
        Caller caller,
        String processKey,
        String stepKey,
        @Nullable String taskId,
        String formKey,
        boolean opensCase,
        Map<String, Object> values,
        List<String> contacts) {

    /** The answer as text, or null. */
    public @Nullable String text(String key) {
        var value = values.get(key);
        return value == null ? null : value.toString();
    }

    /** Whether the answer is this word. */
    public boolean says(String key, String word) {
        return word.equals(text(key));
    }
}
