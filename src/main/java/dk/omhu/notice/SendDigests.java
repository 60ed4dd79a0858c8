package dk.omhu.notice;

import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send morgenens oversigter". */
@Component("sendDigests")
class SendDigests implements JavaDelegate {
    private final Sending sending;

    SendDigests(Sending sending) {
        this.sending = sending;
    }

    @Override
    public void execute(DelegateExecution step) {
        sending.digests(Routing.of(step).number());
    }
}
