package dk.omhu.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step that fails and says whom it was about: the mistake that the engine must not pass on. */
@Component("failingStep")
class FailingStep implements JavaDelegate {
    @Override
    public void execute(DelegateExecution step) {
        throw new IllegalStateException(
                "Could not write to Xerxes Plantesen, 010113-4321", new RuntimeException("Plantesen"));
    }
}
