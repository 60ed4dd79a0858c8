package dk.omhu.deadlines;

import java.time.Instant;

/**
 * A clock as it would run for a step.
 *
 * @param start from where the length is counted
 * @param due when it has run out, never later than a law says
 */
record ClockRun(Deadline deadline, Instant start, Instant due) {
    /** From when it is missed. */
    Instant over() {
        return deadline.length().unit().over(due);
    }
}
