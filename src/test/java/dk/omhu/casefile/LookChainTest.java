package dk.omhu.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.OmhuTest;
import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.chain.ChainCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many look at once, in several municipalities in one transaction, and no chain has a gap, a fork or a circle of waiting. */
@OmhuTest
class LookChainTest {
    private static final Logger LOG = LoggerFactory.getLogger(LookChainTest.class);
    private static final int THREADS = 8;
    private static final int EACH = 10;

    @Autowired
    AccessLog log;

    @Autowired
    Callers callers;

    @Autowired
    ChainCheck check;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Test
    void eightAtOnceMakeOneChain() throws Exception {
        var aarhus = new MunicipalityCode("751");
        var randers = new MunicipalityCode("730");
        var workers = Executors.newFixedThreadPool(THREADS);
        var began = System.nanoTime();
        try {
            List<Callable<Void>> jobs = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                boolean other = thread % 2 == 0;
                jobs.add(() -> {
                    var caller = callers.byId("leder-751");
                    for (int i = 0; i < EACH; i++) {
                        transaction.executeWithoutResult(status -> {
                            // in either order: the chains are held in one
                            log.recordOfHouse(caller, AccessLog.Act.LOG_READ, other ? randers : aarhus, List.of());
                            log.recordOfHouse(caller, AccessLog.Act.LOG_READ, other ? aarhus : randers, List.of());
                        });
                    }
                    return null;
                });
            }
            for (var done : workers.invokeAll(jobs)) {
                done.get();
            }
        } finally {
            workers.shutdownNow();
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        LOG.info(
                "{} rows by {} threads in {} s: {} a second",
                2 * THREADS * EACH,
                THREADS,
                seconds,
                2 * THREADS * EACH / seconds);

        assertThat(sql.sql("select entries from access_log_head order by chain")
                        .query(Long.class)
                        .list())
                .containsExactly((long) THREADS * EACH, (long) THREADS * EACH);
        assertThat(check.check(null, List.of()).findings()).isEmpty();
    }

    @Test
    void aLookThatIsTakenBackLeavesNoRowAndOneWithoutARowIsTakenBack() {
        var caller = callers.byId("leder-101");
        var copenhagen = new MunicipalityCode("101");
        transaction.executeWithoutResult(status -> {
            log.recordOfHouse(caller, AccessLog.Act.LOG_READ, copenhagen, List.of());
            status.setRollbackOnly();
        });
        assertThat(rows()).isZero();

        sql.sql("create table looked (at integer)").update();
        sql.sql("alter table access_log add constraint nobody check (user_id <> 'leder-101')")
                .update();
        try {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        sql.sql("insert into looked values (1)").update();
                        log.recordOfHouse(caller, AccessLog.Act.LOG_READ, copenhagen, List.of());
                    }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(sql.sql("select count(*) from looked")
                            .query(Integer.class)
                            .single())
                    .isZero();
        } finally {
            sql.sql("alter table access_log drop constraint nobody").update();
            sql.sql("drop table looked").update();
        }
    }

    private int rows() {
        return sql.sql("select count(*) from access_log where user_id = 'leder-101'")
                .query(Integer.class)
                .single();
    }
}
