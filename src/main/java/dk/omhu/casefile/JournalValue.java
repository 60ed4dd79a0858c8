package dk.omhu.casefile;

import org.jspecify.annotations.Nullable;

/**
 * One value of a journal entry: the part of the case file it belongs to, the label the form gave it, the value as JSON
 * (text, number, true/false, list or object), and the words a person reads for it where the value is a choice.
 */
public record JournalValue(
        Part part,
        String label,
        @Nullable Object value,
        @Nullable String shown) {

    public JournalValue(Part part, String label, @Nullable Object value) {
        this(part, label, value, null);
    }
}
