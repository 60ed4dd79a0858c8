package dk.omhu.casefile;

import org.jspecify.annotations.Nullable;

/** Where somebody stands who looks at a case; the engine knows it, and the case file doesn't. */
public interface LookedFrom {

    /**
     * Of a look.
     *
     * @param taskName what the task is called; null where there is none
     * @param ownTask whether the user has a task of the case in hand
     */
    record Standing(@Nullable String taskName, boolean ownTask) {}

    /** How it is at this moment. */
    Standing of(String userId, @Nullable CaseNumber number, @Nullable String taskId);
}
