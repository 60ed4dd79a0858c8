package dk.omhu.infohus;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Meld, at alle har svaret": the analysis need not wait for the meeting's day. Told to this referral only; where the meeting
 * has begun, nobody waits and nothing happens.
 */
@Component("tellContributionsIn")
class TellContributionsIn implements JavaDelegate {
    private static final String MESSAGE = "ContributionsIn";

    @Override
    public void execute(DelegateExecution step) {
        var runtime = step.getProcessEngineServices().getRuntimeService();
        runtime.createExecutionQuery()
                .processInstanceId(step.getProcessInstanceId())
                .messageEventSubscriptionName(MESSAGE)
                .list()
                .forEach(waiting -> runtime.messageEventReceived(MESSAGE, waiting.getId()));
    }
}
