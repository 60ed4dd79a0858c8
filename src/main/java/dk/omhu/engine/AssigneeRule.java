package dk.omhu.engine;

import static dk.omhu.engine.Refusals.forbidden;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Whoever gets a task, by taking it, from a manager or from the model, holds one of its candidate roles in its municipality. It is
 * built into every user task, so that no road of the engine passes it by.
 */
class AssigneeRule extends AbstractBpmnParseListener implements TaskListener {
    private final Supplier<IdentityService> identity;

    AssigneeRule(Supplier<IdentityService> identity) {
        this.identity = identity;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this);
    }

    @Override
    public void notify(DelegateTask task) {
        var assignee = task.getAssignee();
        if (assignee != null && !(belongsTo(task.getTenantId(), assignee) && isCandidate(task, assignee))) {
            throw forbidden(Refusals.NOT_ENTITLED);
        }
    }

    private boolean belongsTo(String tenant, String user) {
        var query = identity.get().createUserQuery().userId(user);
        return (tenant == null ? query : query.memberOfTenant(tenant)).count() > 0;
    }

    /** A task without candidates is open to everybody of the municipality: the model has named the person only. */
    private boolean isCandidate(DelegateTask task, String user) {
        var candidates = task.getCandidates();
        var groups = candidates.stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toArray(String[]::new);
        return candidates.isEmpty()
                || candidates.stream().anyMatch(candidate -> user.equals(candidate.getUserId()))
                || groups.length > 0
                        && identity.get()
                                        .createGroupQuery()
                                        .groupMember(user)
                                        .groupIdIn(groups)
                                        .count()
                                > 0;
    }
}
