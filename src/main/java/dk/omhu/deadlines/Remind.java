package dk.omhu.deadlines;

import dk.omhu.engine.Routing;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/**
 * For cases that began under a model that drew its own reminders; now they come from the task's clock ({@link Clockwork}).
 * Raises the task's priority and leaves a dated record. Stands behind a timer on the task; which task that is, is read from
 * the model. In a repeated task only the one whose timer went off is reminded.
 */
@Component("remind")
class Remind implements JavaDelegate {
    /** Under what danger and children have. */
    private static final int HIGHEST = 80;

    private static final int STEP = 10;

    private final TaskService tasks;
    private final ReminderRecord record;

    Remind(TaskService tasks, ReminderRecord record) {
        this.tasks = tasks;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution step) {
        for (var task : waiting(step)) {
            tasks.setPriority(task.getId(), Math.max(task.getPriority(), Math.min(HIGHEST, task.getPriority() + STEP)));
            record.write(
                    Routing.of(step).number(),
                    task.getId(),
                    task.getName(),
                    task.getDueDate() == null ? null : task.getDueDate().toInstant());
        }
    }

    private List<Task> waiting(DelegateExecution step) {
        return tasks
                .createTaskQuery()
                .processInstanceId(step.getProcessInstanceId())
                .taskDefinitionKey(reminded(step))
                .list()
                .stream()
                .filter(task -> Objects.equals(
                        step.getVariable("authority"),
                        step.getProcessEngineServices()
                                .getRuntimeService()
                                .getVariable(task.getExecutionId(), "authority")))
                .toList();
    }

    /** The task on whose border the timer sits that led here. */
    private static String reminded(DelegateExecution step) {
        return ((FlowNode) step.getBpmnModelElementInstance())
                .getIncoming().stream()
                        .map(SequenceFlow::getSource)
                        .filter(BoundaryEvent.class::isInstance)
                        .map(timer -> ((BoundaryEvent) timer).getAttachedTo().getId())
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("A reminder stands behind a timer on its task"));
    }
}
