package dk.omhu.engine;

import dk.omhu.casefile.CaseNumber;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Starts and messages the processes of a case from our own code, in the caller's transaction. */
@Component
public class CaseProcesses {
    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl configuration;

    CaseProcesses(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Starts the process that the message begins, for this case, with routing words; answers the instance's id. */
    public String start(String message, CaseNumber number, Map<String, Object> words) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext command) -> command.runWithoutAuthorization(() -> {
                    var accepted = AcceptedInThisCommand.get();
                    accepted.openDoor();
                    try {
                        return runtime.createMessageCorrelation(message)
                                .processInstanceBusinessKey(number.value())
                                .setVariables(words)
                                .setVariable(
                                        "municipality", number.municipality().value())
                                .correlateStartMessage()
                                .getId();
                    } finally {
                        accepted.closeDoor();
                    }
                }));
    }

    /** Hands the message to the case's waiting process; answers whether one waited for it. */
    public boolean tell(String message, CaseNumber number) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext command) -> command.runWithoutAuthorization(() -> {
                    var waiting = runtime.createExecutionQuery()
                            .processInstanceBusinessKey(number.value())
                            .messageEventSubscriptionName(message)
                            .list();
                    waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
                    return !waiting.isEmpty();
                }));
    }

    /** How many instances of the process run for the case, whether or not the present user may read instances. */
    public long running(String process, CaseNumber number) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext command) ->
                        command.runWithoutAuthorization(() -> runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(number.value())
                                .processDefinitionKey(process)
                                .count()));
    }

    /** The instance that called the one which the task belongs to. */
    public Optional<String> callerOf(String taskId) {
        return instanceOf(taskId)
                .flatMap(instance -> configuration
                        .getCommandExecutorTxRequired()
                        .execute((CommandContext command) -> command.runWithoutAuthorization(
                                () -> Optional.ofNullable(runtime.createProcessInstanceQuery()
                                                .subProcessInstanceId(instance)
                                                .singleResult())
                                        .map(Execution::getId))));
    }

    /** Hands the message to one instance; answers whether it waited for it. */
    public boolean tellInstance(String message, String processInstanceId) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext command) -> command.runWithoutAuthorization(() -> {
                    var waiting = runtime.createExecutionQuery()
                            .processInstanceId(processInstanceId)
                            .messageEventSubscriptionName(message)
                            .list();
                    waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
                    return !waiting.isEmpty();
                }));
    }

    /** The instance that a task belongs to, whether or not the present user may read instances. */
    public Optional<String> instanceOf(String taskId) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext command) -> Optional.ofNullable(
                                command.getTaskManager().findTaskById(taskId))
                        .map(TaskEntity::getProcessInstanceId));
    }

    /** The case that an instance belongs to, whether or not the present user may read instances. */
    public Optional<CaseNumber> caseOf(String processInstanceId) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext command) ->
                        command.runWithoutAuthorization(() -> Optional.ofNullable(runtime.createProcessInstanceQuery()
                                        .processInstanceId(processInstanceId)
                                        .singleResult())
                                .flatMap(instance -> CaseNumber.parse(instance.getBusinessKey()))));
    }
}
