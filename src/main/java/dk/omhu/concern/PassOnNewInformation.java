package dk.omhu.concern;

import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Giv oplysningen videre til sagen": to the running case; on a closed one the information opens a new inquiry. */
@Component("passOnNewInformation")
class PassOnNewInformation implements JavaDelegate {
    private final CaseProcesses processes;
    private final Concerns concerns;

    PassOnNewInformation(CaseProcesses processes, Concerns concerns) {
        this.processes = processes;
        this.concerns = concerns;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        if (!processes.tell("NewInformationReceived", number)) {
            concerns.openAnew(number, "newInformation", false);
        }
    }
}
