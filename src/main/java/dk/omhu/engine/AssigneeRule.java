package dk.omhu.engine;

import static dk.omhu.engine.Refusals.forbidden;

import dk.omhu.access.Callers;
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
 * Whoever gets a task, by taking it, from a manager or from the model, holds one of its candidate roles in its municipality; who
 * could have it only as duty officer is on duty there. It is built into every user task, so that no road of the engine passes it by.
 */
class AssigneeRule extends AbstractBpmnParseListener implements TaskListener {
    private final Supplier<IdentityService> identity;
    private final Supplier<Callers> callers;

    AssigneeRule(Supplier<IdentityService> identity, Supplier<Callers> callers) {
        this.identity = identity;
        this.callers = callers;
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
        if (assignee != null
                && OffDuty.couldConcern(task)
                && OffDuty.shuts(task, callers.get().byId(assignee))) {
            throw forbidden(Refusals.OFF_DUTY);
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
