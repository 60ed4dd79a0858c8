package dk.omhu.engine;

import dk.omhu.access.Attempts;
import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.Role;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.CaseBars;
import dk.omhu.engine.ThingsById.Thing;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts on record, with the municipality whose case it is, that somebody named a task, a process or a row of the history of a case
 * that they may not see. A refusal of another kind, such as a closed road to a task of one's own, is none of it; neither is what
 * does not exist. The user is told the same either way, and the same thing asked for again within a minute is one row.
 */
@Component
class RefusedThings implements Attempts {
    private final Lately lately = new Lately();
    private final ThingsById things;
    private final CaseBars bars;
    private final AccessLog log;
    private final Callers callers;
    private final IdentityService identity;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Clock clock;

    RefusedThings(
            ThingsById things,
            CaseBars bars,
            AccessLog log,
            Callers callers,
            IdentityService identity,
            TaskService tasks,
            RuntimeService runtime,
            Clock clock) {
        this.things = things;
        this.bars = bars;
        this.log = log;
        this.callers = callers;
        this.identity = identity;
        this.tasks = tasks;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void refused(String id, String road) {
        callers.current()
                .filter(caller -> lately.isNew(caller.userId() + " " + id, clock.instant()))
                .ifPresent(caller -> {
                    var asker = identity.getCurrentAuthentication();
                    log.recordRefused(caller, road, () -> tried(caller, asker, id));
                });
    }

    private Optional<AccessLog.Tried> tried(Caller caller, Authentication asker, String id) {
        return things.find(id)
                .flatMap(thing -> Optional.ofNullable(why(caller, asker, thing))
                        .map(why -> new AccessLog.Tried(thing.number(), thing.taskId(), why)));
    }

    /** Why the user may not see it; null where they may. */
    private @Nullable String why(Caller caller, Authentication asker, Thing thing) {
        if (!caller.belongsTo(thing.number().municipality())) {
            return "OTHER_MUNICIPALITY";
        }
        if (thing.isOpenTask() && isShown(asker, thing)) {
            return isForOthersNow(caller, thing) ? "OFF_DUTY" : null;
        }
        if (bars.isBarred(thing.number(), caller.userId())) {
            return "BARRED";
        }
        if (thing.isOpenTask()) {
            return "NOT_THEIR_TASK";
        }
        return isShown(asker, thing) || things.hadAHand(caller, thing.number()) ? null : "NO_ROAD";
    }

    private boolean isForOthersNow(Caller caller, Thing thing) {
        var fitting = things.rolesOf(String.valueOf(thing.taskId()), caller.userId());
        return fitting.contains(Role.DUTY_OFFICER)
                && caller.isOffDutyFor(fitting, thing.number().municipality());
    }

    /** Whether the engine shows it to the user: the task itself, or any task or process of the case. */
    private boolean isShown(Authentication asker, Thing thing) {
        var before = identity.getCurrentAuthentication();
        try {
            identity.setAuthentication(asker);
            if (thing.isOpenTask()) {
                return tasks.createTaskQuery().taskId(thing.taskId()).count() > 0;
            }
            return tasks.createTaskQuery()
                                    .processInstanceBusinessKey(thing.number().value())
                                    .count()
                            > 0
                    || runtime.createProcessInstanceQuery()
                                    .processInstanceBusinessKey(thing.number().value())
                                    .count()
                            > 0;
        } finally {
            identity.setAuthentication(before);
        }
    }
}
