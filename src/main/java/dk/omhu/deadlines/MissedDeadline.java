package dk.omhu.deadlines;

import dk.omhu.access.Role;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of a missed deadline asks about the clock it is about. */
@Component("missedDeadline")
public class MissedDeadline {
    private final ClockRows rows;

    MissedDeadline(ClockRows rows) {
        this.rows = rows;
    }

    /** The group that looks at it: as the table said when the clock began. */
    public String group(DelegateExecution step) {
        return clock(step).flatMap(CaseClock::escalation).orElse(Role.MANAGER).id();
    }

    /** Whether the manager left the task with somebody until a date, and it still waits. */
    public boolean isHandedOn(DelegateExecution step) {
        return !"ACCEPTED".equals(step.getVariable("overdueAction"))
                && rows.reviewed(step.getProcessInstanceId()).stream().anyMatch(CaseClock::open);
    }

    private Optional<CaseClock> clock(DelegateExecution step) {
        return Optional.ofNullable(step.getVariable(Clockwork.MISSED_CLOCK))
                .map(id -> Long.parseLong(id.toString()))
                .flatMap(rows::byId);
    }
}
