package dk.omhu.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * All that the chain of a journal says of one entry.
 *
 * @param about the entry of the same case that this one says something of: that it was erased
 * @param firstAt when it was first written, where it was moved here from another case
 * @param valuesDigest instead of the values, so that these can be erased by law
 * @param previousHash that of the entry before; of the first, {@link #beginning}
 */
public record JournalLink(
        String caseNumber,
        int sequence,
        String kind,
        String stepKey,
        String stepName,
        @Nullable String taskId,
        @Nullable String formKey,
        @Nullable Integer formVersion,
        int round,
        String authority,
        String author,
        @Nullable String authorRole,
        Instant at,
        @Nullable String strand,
        @Nullable Integer about,
        @Nullable Instant firstAt,
        @Nullable String firstAuthor,
        String valuesDigest,
        String previousHash) {

    /** What the first entry of a case seals instead of one before: the case's number. */
    public static String beginning(String caseNumber) {
        return ChainKeys.sha256(Fields.written("journal", caseNumber));
    }

    /** Seals the entry. */
    public Seal seal(ChainKeys keys) {
        return keys.seal(fields());
    }

    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {
            "journal",
            caseNumber,
            sequence,
            kind,
            stepKey,
            stepName,
            taskId,
            formKey,
            formVersion,
            round,
            authority,
            author,
            authorRole,
            at,
            strand,
            about,
            firstAt,
            firstAuthor,
            valuesDigest,
            previousHash
        };
    }

    static JournalLink read(ResultSet row, String valuesDigest, String previousHash) throws SQLException {
        return new JournalLink(
                row.getString("case_number"),
                row.getInt("sequence"),
                row.getString("kind"),
                row.getString("step_key"),
                row.getString("step_name"),
                row.getString("task_id"),
                row.getString("form_key"),
                row.getObject("form_version", Integer.class),
                row.getInt("round"),
                row.getString("authority"),
                row.getString("author"),
                row.getString("author_role"),
                at(row, "at"),
                row.getString("strand"),
                row.getObject("about", Integer.class),
                row.getObject("first_at") == null ? null : at(row, "first_at"),
                row.getString("first_author"),
                valuesDigest,
                previousHash);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
