package dk.omhu.demo;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.duty.Roster;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In the demo the municipalities' own duty officers are always on duty, so that whoever signs in as one can try the night by day.
 * One that two municipalities share is on duty for both. Made once: a manager can take them out of the roster.
 */
@Component
@Profile("demo")
class DemoDuties implements SmartLifecycle {
    /** After the people (30), before the demo cases (40), which play at times long ago. */
    private static final int PHASE = 36;

    private static final long TURN = 0x0A11_0CA7_E000_0036L;
    private static final Instant BEGINS = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant ENDS = Instant.parse("2050-01-01T00:00:00Z");

    private final Roster roster;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    DemoDuties(Roster roster, JdbcClient sql, PlatformTransactionManager transactions) {
        this.roster = roster;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            sql.sql("select pg_advisory_xact_lock(:turn)")
                    .param("turn", TURN)
                    .query((row, index) -> index)
                    .list();
            DemoPeople.MUNICIPALITIES.forEach(code -> always("doegnvagt-" + code, List.of(code)));
            always(DemoPeople.SHARED_DUTY_OFFICER, DemoPeople.SHARED_DUTY);
        });
        running = true;
    }

    private void always(String officer, Collection<String> codes) {
        var known = sql.sql("select count(*) from duty where user_id = :officer")
                .param("officer", officer)
                .query(Integer.class)
                .single();
        if (known == 0) {
            var municipalities = codes.stream().map(MunicipalityCode::new).toList();
            var employer = municipalities.get(0);
            roster.add(officer, employer, BEGINS, ENDS, municipalities, "leder-" + employer);
        }
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
