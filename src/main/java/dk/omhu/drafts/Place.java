package dk.omhu.drafts;

import dk.omhu.casefile.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The form that a draft belongs to.
 *
 * @param target the id of the task, or the key of the process that the form starts
 * @param number the case of the task; a start form has none yet
 */
record Place(Kind kind, String target, @Nullable CaseNumber number) {

    enum Kind {
        TASK,
        START
    }

    static Place task(String taskId, CaseNumber number) {
        return new Place(Kind.TASK, taskId, number);
    }

    static Place start(String processKey) {
        return new Place(Kind.START, processKey, null);
    }
}
