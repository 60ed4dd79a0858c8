package dk.omhu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is added to the engine's tables is there after the first start, and after the next start of a database of before. */
@OmhuTest
class FastTablesTest {
    @Autowired
    DataSource database;

    @Autowired
    JdbcClient sql;

    @Test
    void aNewDatabaseHasAllFromItsFirstStart() {
        assertThat(ours())
                .contains(
                        "omhu_grant_read",
                        "omhu_grant_read_task",
                        "omhu_task_in_order",
                        "omhu_task_due",
                        "omhu_job_due")
                .hasSizeGreaterThan(10);
        assertThat(sql.sql(
                                "select count(*) from pg_class where relname = 'act_ru_task' and reloptions::text like '%scale_factor=0.02%'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aDatabaseOfBeforeGetsTheSameAtItsNextStart() {
        var all = ours();
        assertThat(sql.sql("select count(*) from act_ru_authorization")
                        .query(Long.class)
                        .single())
                .as("it holds data")
                .isPositive();

        asBefore();
        assertThat(ours()).isEmpty();
        FastTables.on(database);

        assertThat(ours()).isEqualTo(all);
        assertThat(counted()).as("grants are counted at once").isTrue();
    }

    @Test
    void sayingItTwiceChangesNothing() {
        var all = ours();

        FastTables.on(database);
        assertThat(ours()).isEqualTo(all);

        // As after a restore that lost the record of it.
        sql.sql("drop table " + FastTables.RECORD).update();
        FastTables.on(database);
        assertThat(ours()).isEqualTo(all);
    }

    /** Statistics and indexes that we added, by name. */
    private List<String> ours() {
        return sql.sql("""
                        select stxname as name from pg_statistic_ext where stxname like 'omhu\\_%'
                        union select indexname from pg_indexes where indexname like 'omhu\\_%' order by name""").query(String.class).list();
    }

    private boolean counted() {
        return sql.sql(
                        "select count(*) = count(most_common_vals) from pg_stats_ext_exprs where statistics_name like 'omhu\\_%'")
                .query(Boolean.class)
                .single();
    }

    private void asBefore() {
        var drops = sql.sql("""
                        select 'drop statistics ' || stxname from pg_statistic_ext where stxname like 'omhu\\_%'
                        union select 'drop index ' || indexname from pg_indexes where indexname like 'omhu\\_%'""").query(String.class).list();
        drops.forEach(drop -> sql.sql(drop).update());
        sql.sql("drop table " + FastTables.RECORD).update();
    }
}
