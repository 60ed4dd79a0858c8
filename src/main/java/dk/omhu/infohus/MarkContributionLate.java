package dk.omhu.infohus;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Markér bidraget som forsinket": the deadline has passed; the contribution is still welcome and nothing waits for it. */
@Component("markContributionLate")
class MarkContributionLate implements JavaDelegate {
    private final UrgeContribution urge;

    MarkContributionLate(UrgeContribution urge) {
        this.urge = urge;
    }

    @Override
    public void execute(DelegateExecution step) {
        urge.urge(step, Contributions.LATE, "Fristen for bidrag er overskredet", Contributions.LATE_PRIORITY);
    }
}
