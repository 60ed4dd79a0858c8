package dk.omhu.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has a task: whoever took it, else the groups that may take it. */
@Component
public class TaskPeople {

    /** User ids or group ids; one of the two is empty. */
    public record Who(Set<String> users, Set<String> groups) {}

    /**
     * Whose a task is.
     *
     * @param user who took it, if anybody has
     * @param groups all that may take it, taken or not
     */
    public record Held(@Nullable String user, Set<String> groups) {}

    private final ProcessEngineConfigurationImpl configuration;

    TaskPeople(ProcessEngine engine) {
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Nobody where the task is done. */
    public Who of(String taskId) {
        return configuration.getCommandExecutorTxRequired().execute((CommandContext command) -> {
            var task = command.getTaskManager().findTaskById(taskId);
            if (task == null) {
                return new Who(Set.of(), Set.of());
            }
            return task.getAssignee() != null
                    ? new Who(Set.of(task.getAssignee()), Set.of())
                    : new Who(
                            Set.of(),
                            task.getCandidates().stream()
                                    .map(IdentityLink::getGroupId)
                                    .filter(group -> group != null)
                                    .collect(Collectors.toSet()));
        });
    }

    /** Of many tasks at once, by the task's id; one that is done is left out. */
    public Map<String, Held> held(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        return Unchecked.in(
                configuration,
                () ->
                        configuration
                                .getTaskService()
                                .createTaskQuery()
                                .taskIdIn(taskIds.toArray(String[]::new))
                                .list()
                                .stream()
                                .map(TaskEntity.class::cast)
                                .collect(Collectors.toMap(TaskEntity::getId, TaskPeople::held)));
    }

    private static Held held(TaskEntity task) {
        return new Held(
                task.getAssignee(),
                task.getCandidates().stream()
                        .map(IdentityLink::getGroupId)
                        .filter(group -> group != null)
                        .collect(Collectors.toSet()));
    }
}
