package dk.omhu.childtrack;

import dk.omhu.engine.Routing;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notér den nye anledning": what the follow-up showed is known from now, so a new examination counts from now. */
@Component("noteNewAwareness")
class NoteNewAwareness implements JavaDelegate {
    private final Clock clock;

    NoteNewAwareness(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        Routing.of(step).say(Awareness.WORD, Date.from(clock.instant()));
    }
}
