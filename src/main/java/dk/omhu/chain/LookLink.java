package dk.omhu.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that the chain of the access log says of one row.
 *
 * @param chain the municipality, or {@link #NOBODYS}
 * @param journalEntries how many entries the case's journal had, so that the log knows of each journal how far it had come
 * @param journalHash the hash of the last of them
 */
public record LookLink(
        String chain,
        long sequence,
        Instant at,
        String userId,
        @Nullable String userName,
        String roles,
        @Nullable String municipality,
        @Nullable String caseNumber,
        @Nullable String taskId,
        @Nullable String taskName,
        String act,
        String what,
        @Nullable Integer seenSequence,
        @Nullable Long dutyId,
        @Nullable String purpose,
        @Nullable Boolean ownTask,
        @Nullable Integer journalEntries,
        @Nullable String journalHash,
        String previousHash) {

    /** The chain of rows that belong to no municipality. */
    public static final String NOBODYS = "000";

    /** What the first row of a chain seals instead of one before. */
    public static String beginning(String chain) {
        return ChainKeys.sha256(Fields.written("access log", chain));
    }

    /** Seals the row. */
    public Seal seal(ChainKeys keys) {
        return keys.seal(fields());
    }

    @Nullable
    Object[] fields() {
        return new @Nullable Object[] {
            "access log",
            chain,
            sequence,
            at,
            userId,
            userName,
            roles,
            municipality,
            caseNumber,
            taskId,
            taskName,
            act,
            what,
            seenSequence,
            dutyId,
            purpose,
            ownTask,
            journalEntries,
            journalHash,
            previousHash
        };
    }

    static LookLink read(ResultSet row, String chain, long sequence, String previousHash) throws SQLException {
        return new LookLink(
                chain,
                sequence,
                JournalLink.at(row, "at"),
                row.getString("user_id"),
                row.getString("user_name"),
                row.getString("roles"),
                row.getString("municipality"),
                row.getString("case_number"),
                row.getString("task_id"),
                row.getString("task_name"),
                row.getString("act"),
                row.getString("what"),
                row.getObject("seen_sequence", Integer.class),
                row.getObject("duty_id", Long.class),
                row.getString("purpose"),
                row.getObject("own_task", Boolean.class),
                row.getObject("journal_entries", Integer.class),
                row.getString("journal_hash"),
                previousHash);
    }
}
