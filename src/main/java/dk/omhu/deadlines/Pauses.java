package dk.omhu.deadlines;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.TaskAlarms;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of our own clocks stand still, and what they have left. */
@Component
class Pauses {
    private final JdbcClient sql;
    private final ClockRows rows;
    private final ClockChanges changes;
    private final TaskAlarms alarms;
    private final Clocks clocks;
    private final DanishCalendar calendar;
    private final Clock clock;

    Pauses(
            JdbcClient sql,
            ClockRows rows,
            ClockChanges changes,
            TaskAlarms alarms,
            Clocks clocks,
            DanishCalendar calendar,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.changes = changes;
        this.alarms = alarms;
        this.clocks = clocks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Pauses a process of a case, or one clock; answers the pause. */
    long open(CaseNumber number, @Nullable String processKey, @Nullable Long clockId, String reason, String by) {
        return sql.sql("""
                        insert into clock_pause (case_number, process_key, clock_id, reason, paused_by, paused_at)
                        values (:number, :process, :clock, :reason, :by, :now) returning id""")
                .param("number", number.value())
                .param("process", processKey)
                .param("clock", clockId)
                .param("reason", reason)
                .param("by", by)
                .param("now", ClockRows.at(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** The pause of a process of the case that nobody has ended. */
    Optional<Long> standing(CaseNumber number, String processKey) {
        return sql.sql("""
                        select id from clock_pause
                        where case_number = :number and process_key = :process and resumed_at is null""")
                .param("number", number.value())
                .param("process", processKey)
                .query(Long.class)
                .optional();
    }

    /** The pause of this one clock. */
    Optional<Long> standing(long clockId) {
        return sql.sql("select id from clock_pause where clock_id = :clock and resumed_at is null")
                .param("clock", clockId)
                .query(Long.class)
                .optional();
    }

    /** A clock that begins while its process is paused stands still from the first moment; answers whether it does. */
    boolean begunIn(CaseClock begun) {
        var pause = begun.law() || begun.processKey() == null
                ? Optional.<Long>empty()
                : standing(begun.number(), begun.processKey());
        pause.ifPresent(standing -> stop(standing, begun));
        return pause.isPresent();
    }

    /** Stops one of our own clocks that runs; one that was missed has nothing left to keep. */
    void stop(long pause, CaseClock running) {
        if (running.law() || running.state() != CaseClock.State.RUNNING || running.missed() != null) {
            return;
        }
        long left = calendar.left(
                clock.instant(),
                running.due(),
                rows.deadline(running.id()).length().unit(),
                clocks.closingDays(running.number().municipality()));
        keep(pause, running.id(), left);
        changes.pause(running.id());
        if (running.taskId() != null) {
            alarms.unset(running.taskId());
            alarms.show(running.taskId(), null, null);
        }
    }

    /** A clock that stood still, and what it had left. */
    record Stopped(long clock, long left) {}

    /** Ends the pause; answers what stood still in it. */
    List<Stopped> end(long pause, String by) {
        sql.sql("update clock_pause set resumed_by = :by, resumed_at = :now where id = :id and resumed_at is null")
                .param("id", pause)
                .param("by", by)
                .param("now", ClockRows.at(clock.instant()))
                .update();
        return sql.sql("select clock_id, left_over from clock_paused where pause_id = :id order by clock_id")
                .param("id", pause)
                .query((row, index) -> new Stopped(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** What stood still in a pause of its own stands still in this one from now. */
    void goInto(long pause, List<Stopped> stopped) {
        stopped.stream()
                .filter(one -> rows.byId(one.clock()).orElseThrow().state() == CaseClock.State.PAUSED)
                .forEach(one -> keep(pause, one.clock(), one.left()));
    }

    private void keep(long pause, long clockId, long left) {
        sql.sql("insert into clock_paused (pause_id, clock_id, left_over) values (:pause, :clock, :left)")
                .param("pause", pause)
                .param("clock", clockId)
                .param("left", left)
                .update();
    }

    /** Lets a clock run on with what it had left; answers it as it runs now, if it still stood. */
    Optional<CaseClock> go(Stopped stopped) {
        var paused = rows.byId(stopped.clock()).orElseThrow();
        if (paused.state() != CaseClock.State.PAUSED) {
            return Optional.empty();
        }
        var deadline = rows.deadline(paused.id());
        var municipality = paused.number().municipality();
        var due = calendar.after(
                clock.instant(), stopped.left(), deadline.length().unit(), clocks.closingDays(municipality));
        var remind = clocks.reminder(deadline, due, municipality);
        changes.resume(paused.id(), due, remind);
        if (paused.taskId() != null) {
            alarms.show(paused.taskId(), due, remind);
        }
        return rows.byId(paused.id());
    }
}
