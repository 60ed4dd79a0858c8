package dk.omhu.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a path names: {@code task/<id>/form}. Lists and counts name nothing, and what a query or a body names is not looked for: no
 * road that takes ids there is open to anybody.
 *
 * @param id an id of the engine, or a case number
 * @param road the segment before it, by which the case was tried
 */
record NamedThing(String id, String road) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{3}-\\d{4}-\\d{6}");
    private static final String HISTORY = "history";
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /** Whether the status says that there is nothing, or nothing for this user. */
    static boolean isRefusal(int status) {
        return status == FORBIDDEN || status == NOT_FOUND;
    }

    /** The first thing that the path names. */
    static Optional<NamedThing> in(List<String> segments) {
        for (int i = 1; i < segments.size(); i++) {
            if (ID.matcher(segments.get(i)).matches()) {
                var past = segments.subList(0, i).contains(HISTORY);
                return Optional.of(new NamedThing(segments.get(i), past ? HISTORY : segments.get(i - 1)));
            }
        }
        return Optional.empty();
    }
}
