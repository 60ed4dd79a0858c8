package dk.omhu.engine;

import dk.omhu.casefile.CaseNumber;

/** Who wants to know that a task waits which nobody can take, because the case is shut to everybody who could. */
public interface NobodyLeft {
    /** Told in the transaction in which the task comes up. */
    void nobodyCanTake(CaseNumber number, String taskId, String taskName);
}
