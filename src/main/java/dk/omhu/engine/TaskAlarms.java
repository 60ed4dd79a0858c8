package dk.omhu.engine;

import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The alarms of a task's clock: timer jobs of the engine that belong to the task's execution, so that they go when it goes,
 * stand still while the instance is suspended, and are seen in Cockpit. In the caller's transaction.
 */
@Component
public class TaskAlarms {
    private static final int STEP = 10;

    /** Under what danger and children have. */
    private static final int HIGHEST = 80;

    private final ProcessEngineConfigurationImpl configuration;

    TaskAlarms(ProcessEngine engine) {
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Sets an alarm; {@link TaskClocks#rang} hears it at the moment or soon after. */
    public void set(String taskId, long clock, TaskClocks.Alarm alarm, Instant at) {
        with(taskId, task -> {
            var execution = task.getExecution();
            var timer = new TimerEntity();
            timer.setJobHandlerType(AlarmJob.TYPE);
            timer.setJobHandlerConfiguration(new AlarmJob.Setting(clock, alarm));
            timer.setDuedate(Date.from(at));
            timer.setExecution(execution);
            timer.setProcessDefinitionId(execution.getProcessDefinitionId());
            timer.setProcessDefinitionKey(execution.getProcessDefinition().getKey());
            timer.setTenantId(task.getTenantId());
            timer.insert();
        });
    }

    /** Takes the alarms of a task's clock back. */
    public void unset(String taskId) {
        with(taskId, TaskAlarms::unset);
    }

    private static void unset(TaskEntity task) {
        task.getExecution().getJobs().stream()
                .filter(job -> AlarmJob.TYPE.equals(job.getJobHandlerType()))
                .forEach(JobEntity::delete);
    }

    /** The dates that Tasklist sorts by: when the task is due, and when somebody will be reminded of it. */
    public void show(String taskId, @Nullable Instant due, @Nullable Instant remind) {
        with(taskId, task -> {
            task.setDueDate(due == null ? null : Date.from(due));
            task.setFollowUpDate(remind == null ? null : Date.from(remind));
        });
    }

    /** Makes the task one step more urgent, never more urgent than danger and children. */
    public void raise(String taskId) {
        with(
                taskId,
                task -> task.setPriority(Math.max(task.getPriority(), Math.min(HIGHEST, task.getPriority() + STEP))));
    }

    private void with(String taskId, Consumer<TaskEntity> act) {
        configuration.getCommandExecutorTxRequired().execute(command -> {
            var task = command.getTaskManager().findTaskById(taskId);
            if (task != null) {
                act.accept(task);
                task.triggerUpdateEvent();
            }
            return null;
        });
    }
}
