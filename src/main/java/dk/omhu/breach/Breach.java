package dk.omhu.breach;

import dk.omhu.casefile.CaseNumber;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the register.
 *
 * @param about whose act it was, where that is known
 * @param background what the assessors need to know of how it was found
 */
record Breach(
        long id,
        CaseNumber number,
        BreachCause cause,
        @Nullable String about,
        @Nullable String background,
        Instant discoveredAt,
        @Nullable String suspectedBy,
        @Nullable Instant closedAt) {
    /** GDPR art. 33(1). The clock itself stands in the table of deadlines, which may only make it shorter. */
    private static final Duration TO_NOTIFY = Duration.ofHours(72);

    /** When the law wants the authority to have been notified. */
    Instant notifyBy() {
        return discoveredAt.plus(TO_NOTIFY);
    }
}
