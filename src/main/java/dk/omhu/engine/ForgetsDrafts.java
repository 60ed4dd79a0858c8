package dk.omhu.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A draft goes with its task. Built into every user task: when it is cancelled (a deadline, a closed case), all its drafts go; when
 * it gets an assignee, those of everybody else, so that a later return finds nothing old. Sent forms: {@link SubmissionEffect}.
 */
final class ForgetsDrafts extends AbstractBpmnParseListener implements TaskListener {
    private final Supplier<Drafts> drafts;

    ForgetsDrafts(Supplier<Drafts> drafts) {
        this.drafts = drafts;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        if (TaskListener.EVENTNAME_DELETE.equals(task.getEventName())) {
            drafts.get().forget(task.getId(), null);
        } else if (task.getAssignee() != null) {
            drafts.get().forget(task.getId(), task.getAssignee());
        }
    }
}
