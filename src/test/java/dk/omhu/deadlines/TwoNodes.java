package dk.omhu.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A thousand clocks that end in one second, with two whole Omhus on one database: each is handled once, by one of them. */
class TwoNodes {
    private static final int CLOCKS = 1000;
    private static final int AT_ONCE = 50;
    private static final String COORDINATOR = "tovholder-751";
    private static final String MANAGER = "leder-751";
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @AfterEach
    void theTimeIsNow() {
        ClockUtil.reset();
    }

    @Test
    void aThousandClocksThatEndInOneSecondAreHandledOnceEach() throws Exception {
        try (var database = TestDatabase.another("two_nodes");
                var one = Node.on(database.url(), "one");
                var two = Node.on(database.url(), "two")) {
            var sql = one.bean(JdbcClient.class);
            begin(one);
            assertThat(count(sql, "select count(*) from clock where state = 'RUNNING'"))
                    .isEqualTo(CLOCKS);
            assertThat(count(sql, "select count(distinct due_at) from clock")).isOne();

            atOnce(one, two, sql, "remind_at", "reminded_at");
            atOnce(one, two, sql, "due_at", "missed_at");

            assertThat(count(sql, "select count(*) from act_ru_incident")).isZero();
            assertThat(count(sql, "select count(*) from act_ru_job where exception_msg_ is not null"))
                    .isZero();
            everyAlarmWasHandledOnceByOneOfThem(one, two);
            everyMissedClockHasOneLookOfItsOwn(sql);
            everybodyWasToldOnce(sql);
        }
    }

    /** A thousand cases wait for a task whose clock began in the same second. */
    private static void begin(Node node) {
        var noon = ZonedDateTime.of(LocalDate.now(DENMARK).plusDays(1), LocalTime.NOON, DENMARK);
        ClockUtil.setCurrentTime(Date.from(noon.toInstant()));
        var trials = node.bean(Trials.class);
        trials.deploy();
        for (int begun = 0; begun < CLOCKS; begun += AT_ONCE) {
            trials.begin("intake", AT_ONCE);
        }
    }

    /** Moves both nodes to just after the moment and lets them work until every clock has got there. */
    private static void atOnce(Node one, Node two, JdbcClient sql, String moment, String mark) {
        var at = sql.sql("select max(%s) from clock where name = 'intake'".formatted(moment))
                .query(OffsetDateTime.class)
                .single();
        ClockUtil.offset(at.plusSeconds(1).toInstant().toEpochMilli() - System.currentTimeMillis());
        one.work();
        two.work();
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() ->
                        count(sql, "select count(*) from clock where name = 'intake' and %s is null".formatted(mark))
                                == 0);
        one.rest();
        two.rest();
    }

    private static void everyAlarmWasHandledOnceByOneOfThem(Node one, Node two) {
        var all = new HashMap<String, Integer>();
        for (var node : List.of(one, two)) {
            assertThat(node.handled()).as("both worked").isNotEmpty();
            node.handled().forEach((alarm, times) -> all.merge(alarm, times.get(), Integer::sum));
        }
        System.out.printf(
                "Two nodes: %d and %d alarms%n",
                one.handled().size(), two.handled().size());
        assertThat(all).hasSize(2 * CLOCKS);
        assertThat(all.values()).containsOnly(1);
    }

    private static void everyMissedClockHasOneLookOfItsOwn(JdbcClient sql) {
        assertThat(count(sql, "select count(distinct review) from clock where name = 'intake' and missed_at = due_at"))
                .isEqualTo(CLOCKS);
        assertThat(count(sql, "select count(*) from act_ru_task where task_def_key_ = 'handleOverdue'"))
                .isEqualTo(CLOCKS);
        assertThat(count(sql, "select count(*) from clock where name = 'overdue-review' and state = 'RUNNING'"))
                .isEqualTo(CLOCKS);
        assertThat(count(sql, """
                select count(*) from act_ru_job j join clock c on j.handler_cfg_ in ('REMIND:' || c.id, 'DUE:' || c.id)
                where c.name = 'intake'""")).as("alarms left").isZero();
    }

    /** Each coordinator of each reminder and of each end, each manager of each missed clock. */
    private static void everybodyWasToldOnce(JdbcClient sql) {
        var told = sql.sql("""
                        select split_part(once, '-', 3), user_id, count(*), count(distinct once) from notice
                        where once like 'clock-%' group by 1, 2""")
                .query((row, index) -> List.of(row.getString(1), row.getString(2), row.getInt(3) + "/" + row.getInt(4)))
                .list();
        assertThat(told)
                .contains(
                        List.of("remind", COORDINATOR, CLOCKS + "/" + CLOCKS),
                        List.of("due", COORDINATOR, CLOCKS + "/" + CLOCKS),
                        List.of("escalation", MANAGER, CLOCKS + "/" + CLOCKS))
                .allSatisfy(one -> assertThat(one.get(2)).isEqualTo(CLOCKS + "/" + CLOCKS));
        assertThat(count(sql, "select count(*) from digest"))
                .as("one digest for them all")
                .isOne();
    }

    private static long count(JdbcClient sql, String query) {
        return sql.sql(query).query(Long.class).single();
    }
}
