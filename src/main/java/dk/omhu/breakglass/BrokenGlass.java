package dk.omhu.breakglass;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Part;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One access.
 *
 * @param explanation why, in the user's words
 * @param endsAt when it ends by itself
 * @param endedAt when somebody ended it before that
 * @param justified what was judged; null while nobody has
 */
record BrokenGlass(
        long id,
        CaseNumber number,
        String userId,
        Part part,
        GlassReason reason,
        String explanation,
        Instant begunAt,
        Instant endsAt,
        @Nullable Instant endedAt,
        @Nullable Boolean justified) {

    /** When it was or will be over. */
    Instant over() {
        return endedAt == null ? endsAt : endedAt;
    }

    boolean stands(Instant now) {
        return now.isBefore(over());
    }
}
