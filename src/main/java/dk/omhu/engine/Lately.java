package dk.omhu.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was asked within the last minute, so that the same again makes no second row; of a flood the newest. */
final class Lately {
    private static final Duration WHILE = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Map<String, Instant> asked = new LinkedHashMap<>();

    /** Whether it was not asked lately; from now on it was. */
    synchronized boolean isNew(String what, Instant now) {
        var before = asked.get(what);
        // In both directions: a drill may set the clock back.
        if (before != null && Duration.between(before, now).abs().compareTo(WHILE) < 0) {
            return false;
        }
        asked.remove(what);
        asked.put(what, now);
        if (asked.size() > MOST) {
            asked.remove(asked.keySet().iterator().next());
        }
        return true;
    }
}
