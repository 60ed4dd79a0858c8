package dk.omhu.engine;

import static dk.omhu.engine.Refusals.forbidden;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Somebody gives back the task he has, which stock refuses without the right to assign; or a manager hands a task on. */
class HandOnTask extends AssignTaskCmd {
    private static final long serialVersionUID = 1L;

    private final String from;

    HandOnTask(String taskId, String to, String from) {
        super(taskId, to);
        this.from = from;
    }

    @Override
    protected TaskEntity validateAndGet(String taskId, CommandContext context) {
        if (context.getTaskManager().findTaskById(taskId) == null) {
            throw forbidden(Refusals.NOT_THERE);
        }
        return super.validateAndGet(taskId, context);
    }

    @Override
    protected void checkTaskAgainstContext(TaskEntity task, CommandContext context) {
        var givesBackOwn = userId == null && from.equals(task.getAssignee());
        for (var checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            if (givesBackOwn) {
                checker.checkTaskWork(task);
            } else {
                mayHandOn(task, checker);
            }
        }
    }

    private static void mayHandOn(TaskEntity task, CommandChecker checker) {
        try {
            checker.checkTaskAssign(task);
        } catch (AuthorizationException refused) {
            // The tenant's check has said its own; the other would recite the names of permissions.
            throw refused.getMissingAuthorizations().isEmpty() ? refused : forbidden(Refusals.ONLY_MANAGERS);
        }
    }
}
