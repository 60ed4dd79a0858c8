package dk.omhu.deadlines;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.ClockedTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks as they are kept. Each change says from which state, so that whoever comes second changes nothing. */
@Component
class ClockRows {
    private final JdbcClient sql;
    private final Clock clock;

    ClockRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps a clock that begins now; answers its id. */
    long begin(ClockedTask task, ClockRun run, Instant due, @Nullable Instant remind) {
        return insert(task.number(), run, due)
                .param("task", task.id())
                .param("key", task.key())
                .param("taskName", task.name())
                .param("process", task.processKey())
                .param("group", task.group())
                .param("escalate", task.drawsItsOwn() ? null : escalation(run.deadline()))
                .param("remind", at(remind))
                .param("state", "RUNNING")
                .param("late", due.isBefore(clock.instant()))
                .param("flow", task.endsWithFlow())
                .param("met", null)
                .param("missed", null)
                .query(Long.class)
                .single();
    }

    /** Keeps a clock that was met without a task of its own. */
    void met(CaseNumber number, ClockRun run, Instant met) {
        insert(number, run, run.due())
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
                .param("missed", met.isAfter(run.due()) ? at(run.due()) : null)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec insert(CaseNumber number, ClockRun run, Instant due) {
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
                .param("setBy", (law(deadline) ? Deadline.SetBy.LAW : Deadline.SetBy.OWN).name())
                .param("amount", deadline.length().amount())
                .param("unit", deadline.length().unit().name())
                .param("from", deadline.from().name())
                .param("before", deadline.remindBefore())
                .param("version", deadline.version())
                .param("started", at(run.start()))
                .param("now", at(clock.instant()))
                .param("due", at(due));
    }

    static boolean law(Deadline deadline) {
        return deadline.legal() || LegalClock.byName(deadline.name()).isPresent();
    }

    private static @Nullable String escalation(Deadline deadline) {
        return deadline.escalateTo() == null ? null : deadline.escalateTo().id();
    }

    Optional<CaseClock> byId(long id) {
        return sql.sql("select * from clock where id = :id")
                .param("id", id)
                .query(ClockRows::read)
                .optional();
    }

    Optional<CaseClock> ofTask(String taskId) {
        return sql.sql("select * from clock where task_id = :task")
                .param("task", taskId)
                .query(ClockRows::read)
                .optional();
    }

    /** Those whose task still waits, of one name. */
    List<CaseClock> open(CaseNumber number, String name) {
        return of(number).stream()
                .filter(one -> one.open() && one.name().equals(name))
                .toList();
    }

    List<CaseClock> of(CaseNumber number) {
        return sql.sql("select * from clock where case_number = :number order by id")
                .param("number", number.value())
                .query(ClockRows::read)
                .list();
    }

    /** All of a municipality that run, of one name. */
    List<CaseClock> running(MunicipalityCode municipality, String name) {
        return sql.sql("""
                        select * from clock where municipality = :municipality and name = :name and state = 'RUNNING'
                        order by due_at, id""")
                .param("municipality", municipality.value())
                .param("name", name)
                .query(ClockRows::read)
                .list();
    }

    boolean meet(long id, Instant met) {
        return change(
                "state = 'MET', met_at = :at, missed_at = case when :at > due_at and state = 'RUNNING'"
                        + " then coalesce(missed_at, due_at) else missed_at end",
                "state in ('RUNNING', 'PAUSED')",
                id,
                met);
    }

    /** What was met in time was not missed, whenever that was noted. */
    void forgive(long id) {
        sql.sql("update clock set missed_at = null where id = :id and state = 'MET' and met_at <= due_at")
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
                "missed_at = due_at", "state = 'RUNNING' and missed_at is null and due_at <= :at", id, clock.instant());
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

    /** Whether its end is no longer where its length alone puts it. */
    boolean hasStoodStillOrBeenPulled(long id) {
        return sql.sql("""
                        select exists (select from clock_paused where clock_id = :id)
                            or exists (select from clock_move where clock_id = :id and not recomputed)""").param("id", id).query(Boolean.class).single();
    }

    /** What the table said when the clock began. */
    Deadline deadline(long id) {
        return sql.sql("select * from clock where id = :id")
                .param("id", id)
                .query((row, index) -> new Deadline(
                        row.getString("name"),
                        new Length(row.getInt("amount"), Length.Unit.valueOf(row.getString("unit"))),
                        StartsFrom.valueOf(row.getString("starts_from")),
                        row.getObject("remind_before", Integer.class),
                        Role.byId(String.valueOf(row.getString("escalate_to"))).orElse(null),
                        Deadline.SetBy.valueOf(row.getString("set_by")),
                        row.getInt("table_version")))
                .single();
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

    /** All that one manager's task is about. */
    List<CaseClock> reviewed(String instance) {
        return sql.sql("select * from clock where review = :review order by id")
                .param("review", instance)
                .query(ClockRows::read)
                .list();
    }

    /** Where a clock of the same step that ended at the same moment is looked at already. */
    Optional<String> reviewOfTheSame(CaseClock missed) {
        return sql.sql("""
                        select review from clock
                        where case_number = :number and name = :name and due_at = :due and review is not null
                        order by id desc limit 1""")
                .param("number", missed.number().value())
                .param("name", missed.name())
                .param("due", at(missed.due()))
                .query(String.class)
                .optional();
    }

    void lateBecause(long id, String reason) {
        sql.sql("update clock set late_reason = :reason where id = :id")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    static CaseClock read(ResultSet row, int index) throws SQLException {
        return new CaseClock(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("name"),
                row.getString("task_id"),
                row.getString("task_key"),
                row.getString("task_name"),
                row.getString("process_key"),
                row.getString("authority"),
                row.getString("set_by").equals("LAW"),
                moment(row, "started_at"),
                moment(row, "begun_at"),
                moment(row, "due_at"),
                perhaps(row, "remind_at"),
                CaseClock.State.valueOf(row.getString("state")),
                row.getBoolean("late_at_start"),
                row.getBoolean("ends_with_flow"),
                perhaps(row, "reminded_at"),
                perhaps(row, "missed_at"),
                perhaps(row, "met_at"),
                row.getString("late_reason"),
                row.getString("escalate_to"),
                row.getString("review"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant perhaps(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
