package dk.omhu.infohus;

import dk.omhu.access.Role;
import dk.omhu.engine.Routing;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Makes what one authority owes more urgent and leaves a dated record. */
@Component
class UrgeContribution {
    private final TaskService tasks;
    private final Contributions contributions;

    UrgeContribution(TaskService tasks, Contributions contributions) {
        this.tasks = tasks;
        this.contributions = contributions;
    }

    /** For the authority of the repeated sub-process that the step stands in; its open task, or the answer it waits for. */
    void urge(DelegateExecution step, String key, String name, int priority) {
        var authority = String.valueOf(step.getVariable("authority"));
        contributions.record(
                Routing.of(step).number(), key, name, Role.byId(authority).orElseThrow());
        var runtime = step.getProcessEngineServices().getRuntimeService();
        tasks.createTaskQuery().processInstanceId(step.getProcessInstanceId()).list().stream()
                .filter(task -> Objects.equals(runtime.getVariable(task.getExecutionId(), "authority"), authority))
                .filter(task -> task.getPriority() < priority)
                .forEach(task -> tasks.setPriority(task.getId(), priority));
    }
}
