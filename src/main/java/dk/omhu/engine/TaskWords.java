package dk.omhu.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The routing words that a task sees, whether or not the present user may read variables. */
@Component
public class TaskWords {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final ProcessEngineConfigurationImpl configuration;

    TaskWords(ProcessEngine engine) {
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** The word that the open task sees under this name, as from the repeated step that it stands in. */
    public Optional<String> word(@Nullable String taskId, String name) {
        return value(taskId, name).map(Object::toString);
    }

    /** The day, in Denmark, that the open task sees under this name. */
    public Optional<LocalDate> day(@Nullable String taskId, String name) {
        return moment(taskId, name).map(moment -> LocalDate.ofInstant(moment, DENMARK));
    }

    /** The moment that the open task sees under this name. */
    public Optional<Instant> moment(@Nullable String taskId, String name) {
        return value(taskId, name).filter(Date.class::isInstance).map(date -> ((Date) date).toInstant());
    }

    private Optional<Object> value(@Nullable String taskId, String name) {
        if (taskId == null) {
            return Optional.empty();
        }
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext command) -> command.runWithoutAuthorization(
                        () -> Optional.ofNullable(command.getTaskManager().findTaskById(taskId))
                                .map(task -> task.getVariable(name))));
    }
}
