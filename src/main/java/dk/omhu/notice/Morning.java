package dk.omhu.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When the digest goes: at eight in Denmark, every day. No deadline, so no clock: nothing is late after it. */
@Component("morning")
public class Morning {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    private final Clock clock;

    Morning(Clock clock) {
        this.clock = clock;
    }

    /** The next time it is eight, for the timer of the model. */
    public Date next(DelegateExecution step) {
        return Date.from(next());
    }

    Instant next() {
        var now = clock.instant().atZone(DENMARK);
        var today = now.toLocalDate().atTime(EIGHT).atZone(DENMARK);
        return (now.isBefore(today)
                        ? today
                        : now.toLocalDate().plusDays(1).atTime(EIGHT).atZone(DENMARK))
                .toInstant();
    }
}
