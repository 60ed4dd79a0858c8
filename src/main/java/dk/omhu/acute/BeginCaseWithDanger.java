package dk.omhu.acute;

import dk.omhu.concern.Concerns;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Begynd sagen": a call at night about somebody of whom there is no case yet. */
@Component("beginCaseWithDanger")
class BeginCaseWithDanger implements JavaDelegate {
    private final Concerns concerns;

    BeginCaseWithDanger(Concerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public void execute(DelegateExecution step) {
        concerns.beginWithDanger(Routing.of(step).number());
    }
}
