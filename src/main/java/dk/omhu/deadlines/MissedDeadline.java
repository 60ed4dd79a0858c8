package dk.omhu.deadlines;

import dk.omhu.access.Role;
import dk.omhu.casefile.CaseBars;
import dk.omhu.engine.Routing;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of a missed deadline asks about the clock it is about. */
@Component("missedDeadline")
public class MissedDeadline {
    private final ClockRows rows;
    private final CaseBars cases;

    MissedDeadline(ClockRows rows, CaseBars cases) {
        this.rows = rows;
        this.cases = cases;
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

    /** A model could have made the id up: another case's clock is not there. */
    private Optional<CaseClock> clock(DelegateExecution step) {
        return Routing.of(step)
                .word(Clockwork.MISSED_CLOCK)
                .map(Long::valueOf)
                .flatMap(rows::byId)
                .filter(clock -> cases.areOne(clock.number(), Routing.of(step).number()));
    }
}
