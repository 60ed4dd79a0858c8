package dk.omhu.deadlines;

import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.ClockedTask;
import dk.omhu.engine.TaskAlarms;
import dk.omhu.engine.TaskClocks;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What follows from the clock of a task, for every task in the same way: a reminder before, the end, and the manager after it.
 * The row decides: an alarm that rings twice, or after its task is done, changes nothing.
 */
@Component
class Clockwork implements TaskClocks {
    static final String MISSED_CLOCK = "missedClock";

    private final Clocks clocks;
    private final ClockRows rows;
    private final Pauses pauses;
    private final TaskAlarms alarms;
    private final ClockNotices notices;
    private final CaseProcesses processes;
    private final Clock clock;

    Clockwork(
            Clocks clocks,
            ClockRows rows,
            Pauses pauses,
            TaskAlarms alarms,
            ClockNotices notices,
            CaseProcesses processes,
            Clock clock) {
        this.clocks = clocks;
        this.rows = rows;
        this.pauses = pauses;
        this.alarms = alarms;
        this.notices = notices;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public void begun(ClockedTask task) {
        clocks.run(task.clock(), task.step()).ifPresent(run -> begin(task, run));
    }

    private void begin(ClockedTask task, ClockRun run) {
        var remind = clocks.reminder(run.deadline(), run.due(), task.number().municipality());
        long id = rows.begin(task, run, run.due(), remind);
        alarms.show(task.id(), run.due(), remind);
        var begun = rows.byId(id).orElseThrow();
        if (begun.lateAtStart()) {
            miss(begun);
        } else if (!pauses.begunIn(begun)) {
            ring(begun);
        }
    }

    /** Sets the alarms of a clock that runs. */
    void ring(CaseClock running) {
        if (running.taskId() == null) {
            return;
        }
        if (running.remind() != null && running.reminded() == null) {
            alarms.set(running.taskId(), running.id(), Alarm.REMIND, running.remind());
        }
        if (running.missed() == null) {
            alarms.set(running.taskId(), running.id(), Alarm.DUE, running.due());
        }
    }

    /** Moves the end of a running clock, with its alarms and its task's dates. */
    void move(CaseClock running, Instant due, String by, String reason) {
        var remind = clocks.reminder(
                rows.deadline(running.id()), due, running.number().municipality());
        rows.move(running, due, remind, by, reason);
        if (running.taskId() != null) {
            alarms.unset(running.taskId());
            alarms.show(running.taskId(), due, remind);
            ring(rows.byId(running.id()).orElseThrow());
        }
    }

    @Override
    public void completed(String taskId) {
        rows.ofTask(taskId).ifPresent(done -> {
            rows.meet(done.id(), clock.instant());
            ended(done);
        });
    }

    @Override
    public void cancelled(String taskId) {
        rows.ofTask(taskId).ifPresent(gone -> {
            rows.cancel(gone.id());
            ended(gone);
        });
    }

    /** A manager who waits for the task need not wait longer; one who has not looked yet still does. */
    private void ended(CaseClock clock) {
        alarms.unset(String.valueOf(clock.taskId()));
        if (clock.review() != null) {
            processes.tellInstance("LateTaskDone", clock.review());
        }
    }

    @Override
    public void rang(long id, Alarm alarm) {
        var rung = rows.byId(id).orElseThrow();
        switch (alarm) {
            case REMIND -> {
                if (rows.remind(id)) {
                    alarms.raise(String.valueOf(rung.taskId()));
                    notices.reminder(rung);
                }
            }
            case DUE -> miss(rung);
        }
    }

    /** The mark in the row is the guard: of two nodes that come for it, one goes on. */
    private void miss(CaseClock late) {
        if (!rows.miss(late.id())) {
            return;
        }
        notices.due(late);
        if (late.escalateTo() != null) {
            var review =
                    processes.start("DeadlineMissed", late.number(), Map.of(MISSED_CLOCK, String.valueOf(late.id())));
            rows.reviewedIn(late.id(), review);
            notices.escalated(late);
        }
    }
}
