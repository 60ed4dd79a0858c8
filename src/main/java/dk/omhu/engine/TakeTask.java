package dk.omhu.engine;

import static dk.omhu.engine.Refusals.forbidden;

import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** A candidate takes a task. */
class TakeTask extends ClaimTaskCmd {
    private static final long serialVersionUID = 1L;

    TakeTask(String taskId, String userId) {
        super(taskId, userId);
    }

    @Override
    public Void execute(CommandContext context) {
        if (taskId == null || context.getTaskManager().findTaskById(taskId) == null) {
            throw forbidden(Refusals.NOT_THERE);
        }
        return super.execute(context);
    }
}
