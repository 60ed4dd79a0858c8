package dk.omhu.breach;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Afslut bruddet i fortegnelsen": notes the day in the register. */
@Component("closeBreach")
class CloseBreach implements JavaDelegate {
    private final Breaches breaches;
    private final BreachRegister register;

    CloseBreach(Breaches breaches, BreachRegister register) {
        this.breaches = breaches;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution step) {
        register.close(breaches.of(step).id());
    }
}
