package dk.omhu.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/**
 * The table of the engine's and the web apps' interfaces, from rights/engine-roads.csv: what Tasklist, Cockpit, Admin, Modeler and
 * clients need. The engine has hundreds of roads and new ones with each version; what no row opens, is closed. The row that comes
 * first counts.
 */
final class EngineRoads {
    static final List<EngineRoad> TABLE = read();

    private EngineRoads() {}

    /** The row for a request; none where the table does not know it. */
    static Optional<EngineRoad> of(String api, String method, List<String> segments) {
        var asked = method.equals("HEAD") ? "GET" : method;
        return TABLE.stream().filter(row -> row.isFor(api, asked, segments)).findFirst();
    }

    private static List<EngineRoad> read() {
        try {
            return new ClassPathResource("rights/engine-roads.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(EngineRoad::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
