package dk.omhu.notice;

import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send beskeden med det samme". */
@Component("sendAtOnce")
class SendAtOnce implements JavaDelegate {
    private final Sending sending;

    SendAtOnce(Sending sending) {
        this.sending = sending;
    }

    @Override
    public void execute(DelegateExecution step) {
        sending.atOnce(Routing.of(step).number());
    }
}
