package dk.omhu.childtrack;

import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Tells the track that called a measure that the measure has been decided on; a measure of the concern tells nobody. */
@Component
class MeasureDecided implements SubmissionEffect {
    private static final String MESSAGE = "ChildMeasureDecided";

    private final TaskService tasks;
    private final CaseProcesses processes;

    MeasureDecided(TaskService tasks, CaseProcesses processes) {
        this.tasks = tasks;
        this.processes = processes;
    }

    @Override
    public void accepted(Submission submission) {
        if (!submission.processKey().equals("measure") || submission.text("measureDecision") == null) {
            return;
        }
        var measure = tasks.createTaskQuery()
                .taskId(submission.taskId())
                .singleResult()
                .getProcessInstanceId();
        processes.tellCaller(measure, MESSAGE);
    }
}
