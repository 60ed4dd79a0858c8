package dk.omhu.childtrack;

import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import org.springframework.stereotype.Component;

/** Tells the track that called a measure that it has been decided on; a measure of the concern tells nobody. */
@Component
class MeasureDecided implements SubmissionEffect {
    private final CaseProcesses processes;

    MeasureDecided(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void accepted(Submission submission) {
        var task = submission.taskId();
        if (task != null && submission.processKey().equals("measure") && submission.text("measureDecision") != null) {
            processes.callerOf(task).ifPresent(track -> processes.tellInstance("ChildMeasureDecided", track));
        }
    }
}
