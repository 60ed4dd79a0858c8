package dk.omhu.acute;

import dk.omhu.casefile.PoliceHolds;
import dk.omhu.deadlines.CaseClocks;
import dk.omhu.engine.CaseStateCard;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Genoptag infohusets arbejde": unless another acute situation of the case still waits. */
@Component("resumeInfohusWork")
class ResumeInfohusWork implements JavaDelegate {
    private final PoliceHolds holds;
    private final CaseStateCard card;
    private final CaseClocks clocks;

    ResumeInfohusWork(PoliceHolds holds, CaseStateCard card, CaseClocks clocks) {
        this.holds = holds;
        this.card = card;
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        holds.end(number, step.getParentActivityInstanceId());
        boolean stillWaiting = holds.stand(number);
        card.show(number, stillWaiting);
        if (!stillWaiting) {
            clocks.resumeOwn(number, CaseStateCard.WAITING_PROCESS);
        }
    }
}
