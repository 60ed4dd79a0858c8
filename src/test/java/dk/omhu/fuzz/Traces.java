package dk.omhu.fuzz;

import static java.util.stream.Collectors.joining;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an input leaves behind: rows of any table, and lines of the log as they are written. */
final class Traces implements AutoCloseable {
    /** That somebody looked, or tried to sign in, is written whatever comes of it; the engine's meters count themselves. */
    private static final List<String> ASIDE = List.of(
            "access_log",
            "access_log_head",
            "known_browser_key",
            "act_id_user",
            "act_ru_meter_log",
            "act_ru_task_meter_log");

    private final JdbcClient sql;
    private final String question;
    private final Listener listener;
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private String transaction;
    private Map<String, String> tables;

    Traces(JdbcClient sql) {
        this.sql = sql;
        question = sql.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' order by 1""").query(String.class).list().stream()
                .filter(table -> !ASIDE.contains(table))
                .map(table -> "select '%1$s' t, count(*) || '/' || coalesce(sum(xmin::text::bigint), 0) n from \"%1$s\""
                        .formatted(table))
                .collect(joining(" union all "));
        listener = new Listener(
                Objects.requireNonNull((ConsoleAppender<ILoggingEvent>) root.getAppender("CONSOLE"), "CONSOLE"));
        listener.setContext(root.getLoggerContext());
        listener.start();
        root.addAppender(listener);
        transaction = nextTransaction();
        tables = tables();
    }

    /**
     * The tables in which rows were added, changed or removed since the last time. PostgreSQL numbers only transactions that write, so
     * that most often one number says that none did.
     */
    List<String> written() {
        var now = nextTransaction();
        if (now.equals(transaction)) {
            return List.of();
        }
        transaction = now;
        var before = tables;
        tables = tables();
        return tables.entrySet().stream()
                .filter(table -> !table.getValue().equals(before.get(table.getKey())))
                .map(table -> table.getKey() + " " + before.get(table.getKey()) + " -> " + table.getValue())
                .toList();
    }

    /** The lines of the log since the last time. */
    List<String> logged() {
        List<String> lines = new ArrayList<>();
        for (var line = listener.lines.poll(); line != null; line = listener.lines.poll()) {
            lines.add(line);
        }
        return lines;
    }

    private String nextTransaction() {
        return sql.sql("select pg_snapshot_xmax(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    private Map<String, String> tables() {
        Map<String, String> found = new TreeMap<>();
        sql.sql(question)
                .query((row, index) -> found.put(row.getString("t"), row.getString("n")))
                .list();
        return found;
    }

    @Override
    public void close() {
        root.detachAppender(listener);
    }

    /** The line as the application's own encoder writes it, exceptions and all. */
    private static final class Listener extends AppenderBase<ILoggingEvent> {
        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
        private final ConsoleAppender<ILoggingEvent> console;

        Listener(ConsoleAppender<ILoggingEvent> console) {
            this.console = console;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.INFO)) {
                lines.add(new String(console.getEncoder().encode(event), StandardCharsets.UTF_8));
            }
        }
    }
}
