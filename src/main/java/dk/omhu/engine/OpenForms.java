package dk.omhu.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of a form in somebody's hands is worth keeping as a draft. Who may write in a task's form
 * is settled before.
 */
@Component
public class OpenForms {
    private final ProcessEngineConfigurationImpl configuration;
    private final TaskForms tasks;
    private final StartForms starts;

    OpenForms(ProcessEngine engine, TaskForms tasks, StartForms starts) {
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.tasks = tasks;
        this.starts = starts;
    }

    /**
     * What somebody wrote, without what the form does not have, what it showed anyway, and what is not of the field's kind.
     *
     * @param seenSequence how far the journal had come when the writer was last shown the form
     */
    public record Written(String formKey, int formVersion, int seenSequence, Map<String, @Nullable Object> values) {}

    /** What the signed-in user wrote in the form of this task, which exists. */
    public Written inTask(String taskId, Map<String, @Nullable Object> typed) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext command) -> command.runWithoutAuthorization(
                        () -> tasks.written(command.getTaskManager().findTaskById(taskId), typed)));
    }

    /** What the signed-in user wrote in the start form of this process; empty where they may not start it. */
    public Optional<Written> inStart(String processKey, Map<String, @Nullable Object> typed) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext command) -> Startable.byKey(processKey)
                        .map(definition -> command.runWithoutAuthorization(() -> starts.written(
                                configuration.getFormService().getStartFormData(definition.getId()), typed))));
    }

    /** Whether the signed-in user may start this process by its form. */
    public boolean mayStart(String processKey) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext command) -> Startable.byKey(processKey).isPresent());
    }
}
