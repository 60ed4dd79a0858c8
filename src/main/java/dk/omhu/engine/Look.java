package dk.omhu.engine;

import dk.omhu.access.Caller;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;

/**
 * Somebody looks at the form of a task.
 *
 * @param authority on whose behalf the task is done
 * @param formKey the form that is shown
 */
public record Look(
        CaseNumber number,
        Caller caller,
        CaseValues values,
        String processKey,
        String stepKey,
        String authority,
        String taskId,
        String formKey) {}
