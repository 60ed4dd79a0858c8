package dk.omhu.childtrack;

import dk.omhu.deadlines.CaseClocks;
import dk.omhu.engine.Routing;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Ryk opfølgningen frem": the first follow-up of a child's measure is due when the examination is done, if that is before the
 * three months. As all that is counted in days it ends with the day, not with the minute.
 */
@Component("bringFollowUpForward")
class BringFollowUpForward implements JavaDelegate {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final CaseClocks clocks;
    private final Clock clock;

    BringFollowUpForward(CaseClocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        var today = clock.instant().atZone(DENMARK).with(LocalTime.of(23, 59));
        clocks.earlier(Routing.of(step).number(), "child-follow-up", today.toInstant());
    }
}
