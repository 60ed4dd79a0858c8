package dk.omhu.engine;

import dk.omhu.casefile.CaseNumber;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task that went from one person to another, or back to its group, and not by its holder's own doing.
 *
 * @param taskName the name that the model gives it, which names nobody
 * @param from who had it; null where nobody had
 * @param to who has it now; null where its group has
 * @param groups the groups that can take it
 * @param by the manager who handed it on; null where the house did it
 */
public record ChangeOfHands(
        Why why,
        CaseNumber number,
        String taskId,
        String taskName,
        @Nullable String from,
        @Nullable String to,
        Set<String> groups,
        @Nullable String by) {

    public ChangeOfHands {
        groups = Set.copyOf(groups);
    }

    /** What made the task change hands. */
    public enum Why {
        /** Whoever had it, or was to get it, is away. */
        ABSENT,
        /** Whoever had it can no longer have it. */
        DEPARTED,
        /** Whoever had it could have it only as duty officer, and the duty is over. */
        OFF_DUTY,
        /** Whoever had it may not open the case any more: not impartial, or the case is restricted to others. */
        BARRED,
        /** A manager handed it on, or back to the group. */
        HANDED_ON
    }
}
