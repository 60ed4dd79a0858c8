package dk.omhu.handover;

import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Begær sagen lukket efter flytning": a closing is to be proposed; two people still decide it. */
@Component("proposeClosingAfterMove")
class ProposeClosingAfterMove implements JavaDelegate {
    private final CaseProcesses processes;

    ProposeClosingAfterMove(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution step) {
        processes.tell("ClosingRequested", Routing.of(step).number());
    }
}
