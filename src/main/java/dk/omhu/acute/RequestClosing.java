package dk.omhu.acute;

import dk.omhu.childtrack.ChildTracks;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Begær sagen lukket": the concern's main flow ends and a closing is to be proposed; people still decide it with four eyes. A
 * flow that ends before anybody has asked for the age takes no child's assessment with it: who may be a child gets it first.
 */
@Component("requestClosing")
class RequestClosing implements JavaDelegate {
    private final CaseProcesses processes;
    private final ResumeInfohusWork resume;
    private final AcuteSituations situations;
    private final ChildTracks tracks;

    RequestClosing(CaseProcesses processes, ResumeInfohusWork resume, AcuteSituations situations, ChildTracks tracks) {
        this.processes = processes;
        this.resume = resume;
        this.situations = situations;
        this.tracks = tracks;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        resume.execute(step);
        if (situations.saidToBeChild(number).orElse(true)) {
            tracks.begin(number);
        }
        processes.tell("ClosingRequested", number);
    }
}
