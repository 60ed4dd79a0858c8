package dk.omhu.engine;

import static dk.omhu.engine.Refusals.forbidden;
import static dk.omhu.engine.Refusals.wrongRoad;

import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What a signed-in user may do with a task: take it, give it back, submit its form. A manager may hand it on. Dates, candidates
 * and other ends than its form are not for users ({@link ClosedRoads} refuses the texts and files). The engine's own
 * work (models, listeners, jobs, our delegates) is not limited.
 */
class OwnTasksService extends TaskServiceImpl {
    private final SignedInUser signedIn;
    private final Supplier<Handovers> handovers;

    OwnTasksService(ProcessEngineConfigurationImpl configuration, Supplier<Handovers> handovers) {
        this.signedIn = new SignedInUser(configuration);
        this.handovers = handovers;
    }

    // Taking, giving back, handing on

    @Override
    public void claim(String taskId, String userId) {
        var me = signedIn.user();
        if (me.isEmpty()) {
            super.claim(taskId, userId);
        } else if (userId == null) {
            setAssignee(taskId, null);
        } else if (!me.get().equals(userId)) {
            throw forbidden(Refusals.ONLY_FOR_ONESELF);
        } else {
            try {
                commandExecutor.execute(new TakeTask(taskId, userId));
            } catch (TaskAlreadyClaimedException taken) {
                throw wrongRoad(Refusals.TAKEN);
            }
        }
    }

    @Override
    public void setAssignee(String taskId, String userId) {
        signedIn.user()
                .ifPresentOrElse(
                        me -> commandExecutor.execute(new HandOnTask(taskId, userId, me, handovers)),
                        () -> super.setAssignee(taskId, userId));
    }

    @Override
    public void addUserIdentityLink(String taskId, String userId, String type) {
        if (IdentityLinkType.ASSIGNEE.equals(type)) {
            setAssignee(taskId, userId);
        } else {
            candidatesStay();
            super.addUserIdentityLink(taskId, userId, type);
        }
    }

    @Override
    public void deleteUserIdentityLink(String taskId, String userId, String type) {
        if (IdentityLinkType.ASSIGNEE.equals(type)) {
            setAssignee(taskId, null);
        } else {
            candidatesStay();
            super.deleteUserIdentityLink(taskId, userId, type);
        }
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        candidatesStay();
        super.delegateTask(taskId, userId);
    }

    @Override
    public void setOwner(String taskId, String userId) {
        candidatesStay();
        super.setOwner(taskId, userId);
    }

    @Override
    public void addCandidateUser(String taskId, String userId) {
        candidatesStay();
        super.addCandidateUser(taskId, userId);
    }

    @Override
    public void addCandidateGroup(String taskId, String groupId) {
        candidatesStay();
        super.addCandidateGroup(taskId, groupId);
    }

    @Override
    public void addGroupIdentityLink(String taskId, String groupId, String type) {
        candidatesStay();
        super.addGroupIdentityLink(taskId, groupId, type);
    }

    @Override
    public void deleteCandidateGroup(String taskId, String groupId) {
        candidatesStay();
        super.deleteCandidateGroup(taskId, groupId);
    }

    @Override
    public void deleteCandidateUser(String taskId, String userId) {
        candidatesStay();
        super.deleteCandidateUser(taskId, userId);
    }

    @Override
    public void deleteGroupIdentityLink(String taskId, String groupId, String type) {
        candidatesStay();
        super.deleteGroupIdentityLink(taskId, groupId, type);
    }

    private void candidatesStay() {
        if (signedIn.user().isPresent()) {
            throw forbidden(Refusals.MODEL_DECIDES);
        }
    }

    // Other ways to end a task than its form

    @Override
    public void resolveTask(String taskId) {
        notForUsers(Refusals.BY_FORM);
        super.resolveTask(taskId);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        notForUsers(Refusals.BY_FORM);
        super.resolveTask(taskId, variables);
    }

    @Override
    public void handleBpmnError(String taskId, String code) {
        notForUsers(Refusals.BY_FORM);
        super.handleBpmnError(taskId, code);
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message) {
        notForUsers(Refusals.BY_FORM);
        super.handleBpmnError(taskId, code, message);
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message, Map<String, Object> variables) {
        notForUsers(Refusals.BY_FORM);
        super.handleBpmnError(taskId, code, message, variables);
    }

    @Override
    public void handleEscalation(String taskId, String code) {
        notForUsers(Refusals.BY_FORM);
        super.handleEscalation(taskId, code);
    }

    @Override
    public void handleEscalation(String taskId, String code, Map<String, Object> variables) {
        notForUsers(Refusals.BY_FORM);
        super.handleEscalation(taskId, code, variables);
    }

    // The task itself

    @Override
    public Task newTask(String taskId) {
        notForUsers(Refusals.NEW_TASK);
        return super.newTask(taskId);
    }

    @Override
    public void setPriority(String taskId, int priority) {
        notForUsers(Refusals.TASK_CHANGE);
        super.setPriority(taskId, priority);
    }

    @Override
    public void setDueDate(String taskId, Date dueDate) {
        notForUsers(Refusals.TASK_CHANGE);
        super.setDueDate(taskId, dueDate);
    }

    @Override
    public void setFollowUpDate(String taskId, Date followUpDate) {
        notForUsers(Refusals.TASK_CHANGE);
        super.setFollowUpDate(taskId, followUpDate);
    }

    @Override
    public void deleteTask(String taskId) {
        notForUsers(Refusals.NEW_TASK);
        super.deleteTask(taskId);
    }

    @Override
    public void deleteTask(String taskId, boolean cascade) {
        notForUsers(Refusals.NEW_TASK);
        super.deleteTask(taskId, cascade);
    }

    @Override
    public void deleteTask(String taskId, String reason) {
        notForUsers(Refusals.NEW_TASK);
        super.deleteTask(taskId, reason);
    }

    @Override
    public void deleteTasks(Collection<String> taskIds) {
        notForUsers(Refusals.NEW_TASK);
        super.deleteTasks(taskIds);
    }

    @Override
    public void deleteTasks(Collection<String> taskIds, boolean cascade) {
        notForUsers(Refusals.NEW_TASK);
        super.deleteTasks(taskIds, cascade);
    }

    @Override
    public void deleteTasks(Collection<String> taskIds, String reason) {
        notForUsers(Refusals.NEW_TASK);
        super.deleteTasks(taskIds, reason);
    }

    private void notForUsers(String message) {
        if (signedIn.user().isPresent()) {
            throw wrongRoad(message);
        }
    }

    // Variables: a user reads those of the task (for the card), never the routing words of the process, such as the
    // police's answer

    @Override
    public VariableMap getVariablesTyped(String taskId, boolean deserializeValues) {
        return signedIn.user().isPresent()
                ? super.getVariablesLocalTyped(taskId, deserializeValues)
                : super.getVariablesTyped(taskId, deserializeValues);
    }

    @Override
    public VariableMap getVariablesTyped(String taskId, Collection<String> names, boolean deserializeValues) {
        return signedIn.user().isPresent()
                ? super.getVariablesLocalTyped(taskId, names, deserializeValues)
                : super.getVariablesTyped(taskId, names, deserializeValues);
    }

    @Override
    public Object getVariable(String taskId, String name) {
        return signedIn.user().isPresent() ? super.getVariableLocal(taskId, name) : super.getVariable(taskId, name);
    }

    @Override
    protected <T extends TypedValue> T getVariableTyped(
            String taskId, String name, boolean isLocal, boolean deserializeValue) {
        return super.getVariableTyped(taskId, name, isLocal || signedIn.user().isPresent(), deserializeValue);
    }
}
