package dk.omhu.deadlines;

import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.ClockedTask;
import dk.omhu.engine.TaskAlarms;
import dk.omhu.engine.TaskClocks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
    private final ClockChanges changes;
    private final Pauses pauses;
    private final TaskAlarms alarms;
    private final ClockNotices notices;
    private final CaseProcesses processes;
    private final ReminderRecord record;
    private final List<WhenReminded> features;
    private final Clock clock;

    Clockwork(
            Clocks clocks,
            ClockRows rows,
            ClockChanges changes,
            Pauses pauses,
            TaskAlarms alarms,
            ClockNotices notices,
            CaseProcesses processes,
            ReminderRecord record,
            List<WhenReminded> features,
            Clock clock) {
        this.clocks = clocks;
        this.rows = rows;
        this.changes = changes;
        this.pauses = pauses;
        this.alarms = alarms;
        this.notices = notices;
        this.processes = processes;
        this.record = record;
        this.features = features;
        this.clock = clock;
    }

    @Override
    public void begun(ClockedTask task) {
        clocks.run(task.clock(), task.step()).ifPresent(run -> begin(task, run));
    }

    private void begin(ClockedTask task, ClockRun run) {
        var remind = clocks.reminder(run.deadline(), run.due(), task.number().municipality());
        long id = changes.begin(task, run, remind);
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
        if (running.missed() == null && !running.endsWithFlow()) {
            alarms.set(running.taskId(), running.id(), Alarm.DUE, running.over());
        }
    }

    /** Moves the end of a running clock, with its alarms and its task's dates. */
    void move(CaseClock running, Instant due, String by, String reason, boolean recomputed) {
        var remind = clocks.reminder(
                rows.deadline(running.id()), due, running.number().municipality());
        changes.move(running, due, remind, by, reason, recomputed);
        if (running.taskId() != null) {
            alarms.unset(running.taskId());
            alarms.show(running.taskId(), due, remind);
            ring(rows.byId(running.id()).orElseThrow());
        }
    }

    @Override
    public void completed(String taskId) {
        rows.ofTask(taskId).ifPresent(done -> met(done, clock.instant()));
    }

    void met(CaseClock done, Instant at) {
        changes.meet(done.id(), at);
        ended(done);
    }

    @Override
    public void cancelled(String taskId) {
        rows.ofTask(taskId).ifPresent(gone -> {
            changes.cancel(gone.id());
            ended(gone);
        });
    }

    /** A manager who waits for the task need not wait longer; one who has not looked yet still does. */
    private void ended(CaseClock clock) {
        alarms.unset(String.valueOf(clock.taskId()));
        if (clock.review() != null && rows.reviewed(clock.review()).stream().noneMatch(CaseClock::open)) {
            processes.tellInstance("LateTaskDone", clock.review());
        }
    }

    @Override
    public void rang(long id, Alarm alarm) {
        var rung = rows.byId(id).orElseThrow();
        switch (alarm) {
            case REMIND -> {
                if (changes.remind(id)) {
                    alarms.raise(String.valueOf(rung.taskId()));
                    notices.reminder(rung);
                    record(rung);
                }
            }
            case DUE -> miss(rung);
        }
    }

    private void record(CaseClock reminded) {
        if (features.stream().noneMatch(feature -> feature.records(reminded))) {
            record.write(
                    reminded.number(),
                    String.valueOf(reminded.taskId()),
                    String.valueOf(reminded.taskName()),
                    reminded.due());
        }
    }

    /** The mark in the row is the guard: of two nodes that come for it, one goes on. */
    private void miss(CaseClock late) {
        if (!changes.miss(late.id())) {
            return;
        }
        notices.due(late);
        // One of our own that came back after its end was told of when it ended.
        if (late.escalateTo() != null && (late.law() || !late.lateAtStart())) {
            var standing = rows.reviewOfTheSame(late)
                    .filter(instance -> processes.caseOf(instance).isPresent());
            changes.reviewedIn(late.id(), standing.orElseGet(() -> review(late)));
        }
    }

    /** What a whole round missed at the same moment is looked at once. */
    private String review(CaseClock late) {
        var instance =
                processes.start("DeadlineMissed", late.number(), Map.of(MISSED_CLOCK, String.valueOf(late.id())));
        notices.escalated(late);
        return instance;
    }
}
