package dk.omhu.deadlines;

import static dk.omhu.deadlines.ClockRows.at;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.ClockedTask;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of the clocks that are kept. Each change says from which state, so that whoever comes second changes nothing. */
@Component
class ClockChanges {
    /** When a clock is over ({@link Length.Unit#over}). */
    private static final String OVER =
            "due_at + case when unit = 'HOURS' then interval '0' else interval '1 minute' end";

    private final JdbcClient sql;
    private final Clock clock;

    ClockChanges(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps a clock that begins now; answers its id. */
    long begin(ClockedTask task, ClockRun run, @Nullable Instant remind) {
        return insert(task.number(), run)
                .param("task", task.id())
                .param("key", task.key())
                .param("taskName", task.name())
                .param("process", task.processKey())
                .param("group", task.group())
                .param("escalate", task.drawsItsOwn() ? null : escalation(run.deadline()))
                .param("remind", at(remind))
                .param("state", "RUNNING")
                .param("late", run.over().isBefore(clock.instant()))
                .param("flow", task.endsWithFlow())
                .param("met", null)
                .param("missed", null)
                .query(Long.class)
                .single();
    }

    /** Keeps a clock that was met without a task of its own. */
    void met(CaseNumber number, ClockRun run, Instant met) {
        insert(number, run)
                .param("task", null)
                .param("key", null)
                .param("taskName", null)
                .param("process", null)
                .param("group", null)
                .param("escalate", null)
                .param("remind", null)
                .param("state", "MET")
                .param("late", false)
                .param("flow", false)
                .param("met", at(met))
                .param("missed", met.isAfter(run.over()) ? at(run.due()) : null)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec insert(CaseNumber number, ClockRun run) {
        var deadline = run.deadline();
        return sql.sql("""
                        insert into clock (case_number, municipality, name, task_id, task_key, task_name, process_key,
                            authority, set_by, amount, unit, starts_from, remind_before, escalate_to, table_version,
                            started_at, begun_at, due_at, remind_at, state, late_at_start, ends_with_flow, met_at, missed_at)
                        values (:number, :municipality, :name, :task, :key, :taskName, :process,
                            :group, :setBy, :amount, :unit, :from, :before, :escalate, :version,
                            :started, :now, :due, :remind, :state, :late, :flow, :met, :missed)
                        returning id""")
                .param("number", number.value())
                .param("municipality", number.municipality().value())
                .param("name", deadline.name())
                .param("setBy", (ClockRows.law(deadline) ? Deadline.SetBy.LAW : Deadline.SetBy.OWN).name())
                .param("amount", deadline.length().amount())
                .param("unit", deadline.length().unit().name())
                .param("from", deadline.from().name())
                .param("before", deadline.remindBefore())
                .param("version", deadline.version())
                .param("started", at(run.start()))
                .param("now", at(clock.instant()))
                .param("due", at(run.due()));
    }

    private static @Nullable String escalation(Deadline deadline) {
        return deadline.escalateTo() == null ? null : deadline.escalateTo().id();
    }

    boolean meet(long id, Instant met) {
        return change(
                "state = 'MET', met_at = :at, missed_at = case when :at > " + OVER + " and state = 'RUNNING'"
                        + " then coalesce(missed_at, due_at) else missed_at end",
                "state in ('RUNNING', 'PAUSED')",
                id,
                met);
    }

    /** What was met in time was not missed, whenever that was noted. */
    void forgive(long id) {
        sql.sql("update clock set missed_at = null where id = :id and state = 'MET' and met_at <= " + OVER)
                .param("id", id)
                .update();
    }

    boolean cancel(long id) {
        return change("state = 'CANCELLED', cancelled_at = :at", "state in ('RUNNING', 'PAUSED')", id, clock.instant());
    }

    boolean remind(long id) {
        return change(
                "reminded_at = :at",
                "state = 'RUNNING' and reminded_at is null and missed_at is null and remind_at <= :at",
                id,
                clock.instant());
    }

    boolean miss(long id) {
        return change(
                "missed_at = due_at",
                "state = 'RUNNING' and missed_at is null and " + OVER + " <= :at",
                id,
                clock.instant());
    }

    private boolean change(String set, String where, long id, Instant at) {
        return sql.sql("update clock set " + set + " where id = :id and " + where)
                        .param("id", id)
                        .param("at", at(at))
                        .update()
                == 1;
    }

    /** Moves the end, and remembers who did and why. */
    void move(CaseClock moved, Instant due, @Nullable Instant remind, String by, String reason, boolean recomputed) {
        sql.sql("update clock set due_at = :due, remind_at = :remind where id = :id")
                .param("id", moved.id())
                .param("due", at(due))
                .param("remind", at(remind))
                .update();
        sql.sql("""
                        insert into clock_move (clock_id, old_due, new_due, moved_by, moved_at, reason, recomputed)
                        values (:id, :old, :due, :by, :now, :reason, :recomputed)""")
                .param("id", moved.id())
                .param("old", at(moved.due()))
                .param("due", at(due))
                .param("by", by)
                .param("now", at(clock.instant()))
                .param("reason", reason)
                .param("recomputed", recomputed)
                .update();
    }

    void pause(long id) {
        change("state = 'PAUSED'", "state = 'RUNNING' and set_by = 'OWN'", id, clock.instant());
    }

    void resume(long id, Instant due, @Nullable Instant remind) {
        sql.sql(
                        "update clock set state = 'RUNNING', due_at = :due, remind_at = :remind where id = :id and state = 'PAUSED'")
                .param("id", id)
                .param("due", at(due))
                .param("remind", at(remind))
                .update();
    }

    void reviewedIn(long id, String instance) {
        sql.sql("update clock set review = :review where id = :id")
                .param("id", id)
                .param("review", instance)
                .update();
    }

    void lateBecause(long id, String reason) {
        sql.sql("update clock set late_reason = :reason where id = :id")
                .param("id", id)
                .param("reason", reason)
                .update();
    }
}
