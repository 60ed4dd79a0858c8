package dk.omhu.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is away, who does their work meanwhile, and who is told that a task has changed hands. */
public interface Absentees {

    /**
     * Somebody's absence at this moment.
     *
     * @param until the last day of it
     * @param substitute the colleague who takes over what they may have anyway; null where the group does
     */
    record Away(LocalDate until, @Nullable String substitute) {}

    /** Whether the user is away at this moment, on the Danish calendar. */
    Optional<Away> away(String userId);

    /** A task has changed hands without its holder's doing; in the same transaction. */
    void told(ChangeOfHands change);
}
