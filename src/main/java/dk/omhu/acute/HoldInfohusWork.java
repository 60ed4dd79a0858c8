package dk.omhu.acute;

import dk.omhu.casefile.PoliceHolds;
import dk.omhu.deadlines.CaseClocks;
import dk.omhu.engine.CaseStateCard;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sæt infohusets arbejde på pause": from now until the police have answered, and its own clocks with it. The cause is what the step belongs to: an acute situation, or a new information. */
@Component("holdInfohusWork")
class HoldInfohusWork implements JavaDelegate {
    private final PoliceHolds holds;
    private final CaseStateCard card;
    private final CaseClocks clocks;

    HoldInfohusWork(PoliceHolds holds, CaseStateCard card, CaseClocks clocks) {
        this.holds = holds;
        this.card = card;
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        holds.begin(number, step.getParentActivityInstanceId());
        card.show(number, true);
        clocks.pauseOwn(number, CaseStateCard.WAITING_PROCESS, "Afventer politiet");
    }
}
