package dk.omhu.acute;

import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Begær sagen lukket": the concern's main flow ends and a closing is to be proposed; people still decide it with four eyes. */
@Component("requestClosing")
class RequestClosing implements JavaDelegate {
    private final CaseProcesses processes;
    private final ResumeInfohusWork resume;

    RequestClosing(CaseProcesses processes, ResumeInfohusWork resume) {
        this.processes = processes;
        this.resume = resume;
    }

    @Override
    public void execute(DelegateExecution step) {
        resume.execute(step);
        processes.tell("ClosingRequested", Routing.of(step).number());
    }
}
