package dk.omhu.casefile;

import dk.omhu.chain.LookLink;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the access log before it has its place in the chain. */
record Look(
        Instant at,
        String userId,
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
        boolean ownTask) {

    /** Which chain the row belongs to. */
    String chain() {
        return municipality == null ? LookLink.NOBODYS : municipality;
    }

    LookLink at(
            long sequence,
            String previousHash,
            String userName,
            @Nullable Integer journalEntries,
            @Nullable String journalHash) {
        return new LookLink(
                chain(),
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
                previousHash);
    }
}
