package dk.omhu.deadlines;

import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs or ran on a case. Names nobody.
 *
 * @param name the clock's name in the table
 * @param taskId the task it belongs to; null where it was met without one
 * @param taskName the task's neutral Danish name
 * @param group the group that has the task, if it is only one
 * @param law whether a law sets it, so that nobody can pause or lengthen it
 * @param started from where its length is counted
 * @param begun when it was recorded
 * @param due when it runs out; of a paused clock, when it would have
 * @param over from when it is missed if it is undone: the end of the last day where days are counted
 * @param endsWithFlow whether its task goes away when it has run out, so that nothing is ever late
 * @param missed when it ran out undone, if it did; it may have been met later
 * @param lateAtStart whether it was due before its task was there
 */
public record CaseClock(
        long id,
        CaseNumber number,
        String name,
        @Nullable String taskId,
        @Nullable String taskKey,
        @Nullable String taskName,
        @Nullable String processKey,
        @Nullable String group,
        boolean law,
        Instant started,
        Instant begun,
        Instant due,
        Instant over,
        @Nullable Instant remind,
        State state,
        boolean lateAtStart,
        boolean endsWithFlow,
        @Nullable Instant reminded,
        @Nullable Instant missed,
        @Nullable Instant met,
        @Nullable String lateReason,
        @Nullable String escalateTo,
        @Nullable String review) {

    /** What has become of it. */
    public enum State {
        RUNNING,
        PAUSED,
        MET,
        CANCELLED
    }

    /** Whether its task still waits. */
    public boolean open() {
        return state == State.RUNNING || state == State.PAUSED;
    }

    /** Who hears of it when it has run out. */
    public Optional<Role> escalation() {
        return Optional.ofNullable(escalateTo).flatMap(Role::byId);
    }
}
