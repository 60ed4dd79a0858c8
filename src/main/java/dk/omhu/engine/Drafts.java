package dk.omhu.engine;

import dk.omhu.access.Caller;
import dk.omhu.casefile.CaseNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where drafts are kept: neither in the engine nor in the case file. Everything takes part in the caller's transaction. */
public interface Drafts {
    /** The caller's own draft of the task's form. Who gets one has looked at a case: the access log says so, or it fails. */
    Optional<Draft> ofTask(Caller caller, CaseNumber number, String taskId);

    /** The caller's own draft of the start form of this process; logged too. */
    Optional<Draft> ofStart(Caller caller, String processKey);

    /** Takes away what anybody wrote in the task's form, except this user. */
    void forget(String taskId, @Nullable String exceptUserId);
}
