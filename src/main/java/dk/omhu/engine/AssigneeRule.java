package dk.omhu.engine;

import static dk.omhu.engine.Refusals.forbidden;
import static java.util.stream.Collectors.toSet;

import dk.omhu.access.Administrators;
import dk.omhu.access.Callers;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Whoever gets a task, by taking it, from a manager, as a substitute or from the model, holds one of its candidate roles in its
 * municipality; who could have it only as duty officer is on duty there, and nobody is barred from the case. It is built into every user task, so that no road of the
 * engine passes it by.
 */
class AssigneeRule extends AbstractBpmnParseListener implements TaskListener {
    private final Supplier<IdentityService> identity;
    private final Supplier<Callers> callers;
    private final Supplier<ShutCases> shut;

    AssigneeRule(Supplier<IdentityService> identity, Supplier<Callers> callers, Supplier<ShutCases> shut) {
        this.identity = identity;
        this.callers = callers;
        this.shut = shut;
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
        if (assignee != null && !mayHave(task, assignee, identity.get())) {
            throw forbidden(Refusals.NOT_ENTITLED);
        }
        if (assignee != null
                && OffDuty.couldConcern(task)
                && OffDuty.shuts(task, callers.get().byId(assignee))) {
            throw forbidden(Refusals.OFF_DUTY);
        }
        if (assignee != null) {
            shut.get().refusal(task, assignee).ifPresent(words -> {
                throw forbidden(words);
            });
        }
    }

    /** Whether the user may have the task as the directory stands. */
    static boolean mayHave(DelegateTask task, String user, IdentityService identity) {
        if (identity.createUserQuery().userId(user).count() == 0) {
            return false;
        }
        var tenants = identity.createTenantQuery().userMember(user).list().stream()
                .map(Tenant::getId)
                .collect(toSet());
        var groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .collect(toSet());
        return mayHave(
                task,
                user,
                Set.copyOf(Administrators.groupsThatCount(groups)),
                Set.copyOf(Administrators.tenantsThatCount(groups, tenants)));
    }

    /**
     * Whether a user with these groups and municipalities may have it. A task without candidates is open to everybody of the
     * municipality: the model has named the person only.
     */
    static boolean mayHave(DelegateTask task, String user, Set<String> groups, Set<String> tenants) {
        if (task.getTenantId() != null && !tenants.contains(task.getTenantId())) {
            return false;
        }
        var candidates = task.getCandidates();
        return candidates.isEmpty()
                || candidates.stream()
                        .anyMatch(candidate -> user.equals(candidate.getUserId())
                                || candidate.getGroupId() != null && groups.contains(candidate.getGroupId()));
    }
}
