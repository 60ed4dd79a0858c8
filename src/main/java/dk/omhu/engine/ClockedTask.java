package dk.omhu.engine;

import dk.omhu.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/**
 * A task that has just come into being and whose due date names a clock.
 *
 * @param clock the name of the clock in the model
 * @param name the task's name, which is neutral
 * @param group the only candidate group, if there is one
 * @param endsWithFlow whether the model itself takes the task away when the clock has run out
 * @param drawsItsOwn whether the model itself, of an earlier version, has a timer on the task that tells the manager
 */
public record ClockedTask(
        String clock,
        DelegateExecution step,
        CaseNumber number,
        String id,
        String key,
        String name,
        String processKey,
        @Nullable String group,
        boolean endsWithFlow,
        boolean drawsItsOwn) {}
