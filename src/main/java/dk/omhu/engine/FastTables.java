package dk.omhu.engine;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Adds to the engine's tables what keeps them fast: statistics, indexes, thresholds ({@code db/engine}). The engine makes its tables
 * when it starts, which is after the migrations of our own; so these have a Flyway of their own, with a record of its own, that
 * runs once the engine stands and before anything is asked of it. A database of before gets the same at its next start.
 */
@Component
class FastTables implements SmartLifecycle {
    /** Before the models (10): the first rows find everything in place. */
    private static final int PHASE = 5;

    static final String RECORD = "engine_schema_history";

    private final DataSource database;
    private volatile boolean running;

    FastTables(DataSource database) {
        this.database = database;
    }

    @Override
    public void start() {
        on(database);
        running = true;
    }

    static void on(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/engine")
                .table(RECORD)
                // The schema is never empty here: it holds our tables and the engine's.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
