package dk.omhu.deadlines;

import dk.omhu.engine.DecisionTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Asks the newest table {@code deadlines}. A table that can't be read never gets deployed ({@link DeadlineTableRule}); should
 * one stand all the same, such as an owner's that is older than a model, the row of the bundled table answers.
 */
@Component
class DeadlineTable {
    static final String KEY = "deadlines";

    /** The name of the table's input. */
    static final String CLOCK = "clock";

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineTable.class);

    private record Row(String edition, String name) {}

    private final DecisionTables tables;
    private final Map<Row, Deadline> read = new ConcurrentHashMap<>();
    private volatile DecisionTables.@org.jspecify.annotations.Nullable Read bundled;

    DeadlineTable(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * What the table says of the clock now.
     *
     * @throws IllegalArgumentException where no clock has the name
     */
    Deadline of(String name) {
        var edition = tables.edition(KEY);
        return read.computeIfAbsent(new Row(edition, name), row -> ask(name));
    }

    private Deadline ask(String name) {
        return deployed(name)
                .or(() -> row(name, bundled().ask(Map.of(CLOCK, name)), 0))
                .orElseThrow(() -> new IllegalArgumentException("No clock is called " + name));
    }

    private Optional<Deadline> deployed(String name) {
        try {
            var answers = tables.askAll(KEY, List.of(Map.of(CLOCK, name)));
            return row(name, answers.rules().get(0), answers.version());
        } catch (Deadline.Unreadable unreadable) {
            LOG.warn("The deployed table of deadlines can't be read for {}: {}", name, unreadable.why());
            return Optional.empty();
        }
    }

    private static Optional<Deadline> row(String name, List<DecisionTables.FiredRule> fired, int version) {
        return fired.stream().findFirst().map(rule -> Deadline.read(name, rule.outputs(), version));
    }

    private DecisionTables.Read bundled() {
        var read = bundled;
        if (read == null) {
            try {
                read = tables.read(
                        KEY, new ClassPathResource("processes/decisions/deadlines.dmn").getContentAsByteArray());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            bundled = read;
        }
        return read;
    }
}
