package dk.omhu.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the demo play at the times its stories tell of: the engine's clock, which every clock of the house follows. */
@Component
@Profile("demo")
public class DemoTime {

    /** Stops the clocks at this moment. */
    public void stopAt(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Lets the clocks show the real time again. */
    public void goOn() {
        ClockUtil.reset();
    }
}
