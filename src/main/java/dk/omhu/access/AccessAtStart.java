package dk.omhu.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts groups, tenants, rights and filters in order at each start, before the first request can come. */
@Component
class AccessAtStart implements SmartLifecycle {
    /** After the models (10), before the demo people (30) and the web server. */
    private static final int PHASE = 20;

    /** Nodes that start together take turns: any number will do, as long as it is the same on all. */
    private static final long TURN = 0x0A11_0CA7_E000_0020L;

    private final Directory directory;
    private final Grants grants;
    private final SavedFilters filters;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final FirstAdministrator firstAdministrator;
    private final boolean demo;
    private volatile boolean running;

    AccessAtStart(
            Directory directory,
            Grants grants,
            SavedFilters filters,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ObjectProvider<FirstAdministrator> firstAdministrator,
            Environment environment) {
        this.directory = directory;
        this.grants = grants;
        this.filters = filters;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.firstAdministrator = firstAdministrator.getIfAvailable(() -> () -> false);
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, TURN);
            directory.complete();
            directory.freeGroupsOfMunicipalities();
            grants.follow(Rights.TABLE);
            filters.complete();
        });
        if (!demo && !directory.hasAdministrator() && !firstAdministrator.canCome()) {
            throw new NoAdministratorException();
        }
        running = true;
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
