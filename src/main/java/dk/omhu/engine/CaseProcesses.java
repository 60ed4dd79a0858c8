package dk.omhu.engine;

import dk.omhu.casefile.CaseNumber;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
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

    /** Starts the process that the message begins, for this case, with routing words. */
    public void start(String message, CaseNumber number, Map<String, Object> words) {
        configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    var accepted = AcceptedInThisCommand.get();
                    accepted.openDoor();
                    try {
                        return runtime.createMessageCorrelation(message)
                                .processInstanceBusinessKey(number.value())
                                .setVariables(words)
                                .setVariable(
                                        "municipality", number.municipality().value())
                                .correlateStartMessage();
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

    /**
     * Hands the message to the process that called this one, if it waits for it: who called it is known for certain, and no
     * other process of the case hears.
     */
    public void tellCaller(String processInstanceId, String message) {
        configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext command) -> command.runWithoutAuthorization(() -> {
                    var caller = runtime.createProcessInstanceQuery()
                            .subProcessInstanceId(processInstanceId)
                            .singleResult();
                    if (caller != null) {
                        runtime.createExecutionQuery()
                                .processInstanceId(caller.getId())
                                .messageEventSubscriptionName(message)
                                .list()
                                .forEach(waiting -> runtime.messageEventReceived(message, waiting.getId()));
                    }
                    return null;
                }));
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
