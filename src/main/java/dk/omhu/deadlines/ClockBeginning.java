package dk.omhu.deadlines;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * A feature that knows better than the case file from when a clock counts in this step: the receipt of a second notification,
 * the start of a measure. Asked before the case file, for clocks that do not simply count from now.
 */
public interface ClockBeginning {
    /** From when the clock counts; empty where the feature has nothing to say. */
    Optional<Instant> of(String clock, StartsFrom from, DelegateExecution step);
}
