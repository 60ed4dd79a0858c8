package dk.omhu.acute;

import dk.omhu.concern.Concerns;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Meld den akutte situation": to the running case; on a closed one as a new inquiry that begins with danger. */
@Component("raiseAcuteSituation")
class RaiseAcuteSituation implements JavaDelegate {
    private final CaseProcesses processes;
    private final Concerns concerns;

    RaiseAcuteSituation(CaseProcesses processes, Concerns concerns) {
        this.processes = processes;
        this.concerns = concerns;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        if (!processes.tell("AcuteSituationRaised", number)) {
            concerns.openAnew(number, "acuteDescription", true);
        }
    }
}
