package dk.omhu.engine;

import static dk.omhu.engine.Refusals.forbidden;

import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Somebody gives back the task he has, which stock refuses without the right to assign; or a manager hands a task on. */
class HandOnTask extends AssignTaskCmd {
    private static final long serialVersionUID = 1L;

    private final String from;
    private final transient Supplier<Handovers> handovers;

    HandOnTask(String taskId, String to, String from, Supplier<Handovers> handovers) {
        super(taskId, to);
        this.from = from;
        this.handovers = handovers;
    }

    /** What a manager hands on is written down and told, before a substitute may take it over; giving back one's own is not. */
    @Override
    protected void executeSetOperation(TaskEntity task, Integer none) {
        if (!Objects.equals(task.getAssignee(), userId) && !givesBackOwn(task)) {
            handovers.get().handedOn(task, userId, from);
        }
        super.executeSetOperation(task, none);
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
        for (var checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            if (givesBackOwn(task)) {
                checker.checkTaskWork(task);
            } else {
                mayHandOn(task, checker);
            }
        }
    }

    private boolean givesBackOwn(TaskEntity task) {
        return userId == null && from.equals(task.getAssignee());
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
