package dk.omhu.casefile;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written into the journal; sequence, round and time are given by the journal.
 *
 * @param strand what in the case it belongs to where several of a kind run side by side; null for the case as a whole
 * @param about the entry of the same case that it says was erased; null otherwise
 * @param firstAt when it was first written, in another case from which it is moved here; null otherwise
 * @param firstAuthor who wrote it there
 */
public record NewEntry(
        JournalEntry.Kind kind,
        String stepKey,
        String stepName,
        @Nullable String taskId,
        @Nullable String formKey,
        @Nullable Integer formVersion,
        String authority,
        String author,
        @Nullable String authorRole,
        Map<String, JournalValue> values,
        @Nullable String strand,
        @Nullable Integer about,
        @Nullable Instant firstAt,
        @Nullable String firstAuthor) {

    public NewEntry(
            JournalEntry.Kind kind,
            String stepKey,
            String stepName,
            @Nullable String taskId,
            @Nullable String formKey,
            @Nullable Integer formVersion,
            String authority,
            String author,
            @Nullable String authorRole,
            Map<String, JournalValue> values) {
        this(kind, stepKey, stepName, taskId, formKey, formVersion, authority, author, authorRole, values, null);
    }

    public NewEntry(
            JournalEntry.Kind kind,
            String stepKey,
            String stepName,
            @Nullable String taskId,
            @Nullable String formKey,
            @Nullable Integer formVersion,
            String authority,
            String author,
            @Nullable String authorRole,
            Map<String, JournalValue> values,
            @Nullable String strand) {
        this(
                kind,
                stepKey,
                stepName,
                taskId,
                formKey,
                formVersion,
                authority,
                author,
                authorRole,
                values,
                strand,
                null,
                null,
                null);
    }

    /** The same, of one strand of the case: of one acute situation among several. */
    public NewEntry inStrand(@Nullable String strand) {
        return new NewEntry(
                kind,
                stepKey,
                stepName,
                taskId,
                formKey,
                formVersion,
                authority,
                author,
                authorRole,
                values,
                strand,
                about,
                firstAt,
                firstAuthor);
    }

    /** The same, saying of an earlier entry of the case that it was erased. */
    NewEntry about(int sequence) {
        return new NewEntry(
                kind,
                stepKey,
                stepName,
                taskId,
                formKey,
                formVersion,
                authority,
                author,
                authorRole,
                values,
                strand,
                sequence,
                firstAt,
                firstAuthor);
    }

    /**
     * What an entry of another case said, to be written into the case of the person it is about: with its step, its form, and who
     * wrote it when. No step of this case was done by it, so it is a record, and counts as no round.
     */
    static NewEntry moved(JournalEntry from, String by) {
        return new NewEntry(
                JournalEntry.Kind.RECORD,
                from.stepKey(),
                from.stepName(),
                null,
                from.formKey(),
                from.formVersion(),
                from.authority(),
                by,
                from.authorRole(),
                from.values(),
                null,
                null,
                from.writtenAt(),
                from.firstAuthor().orElse(from.author()));
    }

    /** Something the house itself records on behalf of a user (or of nobody: {@code omhu}). */
    public static NewEntry record(
            String stepKey, String stepName, @Nullable String author, Map<String, JournalValue> values) {
        return new NewEntry(
                JournalEntry.Kind.RECORD,
                stepKey,
                stepName,
                null,
                null,
                null,
                Authority.MUNICIPALITY,
                author == null ? "omhu" : author,
                null,
                values);
    }

    /** The suggestion of a decision table, with its inputs and reasons. */
    public static NewEntry suggestion(String stepKey, String stepName, Map<String, JournalValue> values) {
        return new NewEntry(
                JournalEntry.Kind.SUGGESTION,
                stepKey,
                stepName,
                null,
                null,
                null,
                Authority.MUNICIPALITY,
                "omhu",
                null,
                values);
    }
}
