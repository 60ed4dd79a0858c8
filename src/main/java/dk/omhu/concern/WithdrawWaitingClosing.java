package dk.omhu.concern;

import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Træk en ventende lukning tilbage": nobody approves a closing that was proposed before the newest information. */
@Component("withdrawWaitingClosing")
class WithdrawWaitingClosing implements JavaDelegate {
    private final CaseProcesses processes;

    WithdrawWaitingClosing(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution step) {
        processes.tell("ClosingWithdrawn", Routing.of(step).number());
    }
}
