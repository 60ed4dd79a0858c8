package dk.omhu.childtrack;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("bringFollowUpForward")
class BringFollowUpForward implements JavaDelegate {
    @Override
    public void execute(DelegateExecution step) {}
}
