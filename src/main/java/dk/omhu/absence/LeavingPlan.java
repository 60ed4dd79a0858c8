package dk.omhu.absence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a manager sends: for each case to whom and with which line, for each other thing to whom. Nobody means the group.
 *
 * @param line for every case that has no line of its own
 */
record LeavingPlan(String user, String line, Map<String, Part> cases, Map<String, Part> things) {
    private static final int LONGEST_LINE = 1000;
    private static final int MOST = 2000;

    record Part(@Nullable String to, @Nullable String line) {}

    static LeavingPlan read(JsonNode sent) {
        return new LeavingPlan(
                text(sent.path("user")),
                line(sent.path("line")) == null ? "" : String.valueOf(line(sent.path("line"))),
                parts(sent.path("cases"), "number"),
                parts(sent.path("things"), "key"));
    }

    String lineOf(Part part) {
        return part.line() == null ? line : part.line();
    }

    private static Map<String, Part> parts(JsonNode list, String id) {
        if (!list.isArray() || list.size() > MOST) {
            throw Refusal.unreadablePlan();
        }
        Map<String, Part> parts = new HashMap<>();
        for (var one : list) {
            var to = one.path("to");
            parts.put(
                    text(one.path(id)),
                    new Part(to.isNull() || to.isMissingNode() ? null : text(to), line(one.path("line"))));
        }
        return parts;
    }

    private static String text(JsonNode value) {
        if (!value.isTextual() || value.asText().isBlank()) {
            throw Refusal.unreadablePlan();
        }
        return value.asText();
    }

    private static @Nullable String line(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (!value.isTextual()) {
            throw Refusal.unreadablePlan();
        }
        var line = value.asText().strip();
        if (line.length() > LONGEST_LINE) {
            throw Refusal.lineTooLong();
        }
        return line.isEmpty() ? null : line;
    }
}
