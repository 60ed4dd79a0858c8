package dk.omhu.engine;

import dk.omhu.casefile.CaseNumber;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Component;

/** Starts and messages the processes of a case from our own code, in the caller's transaction. */
@Component
public class CaseProcesses {
    private final RuntimeService runtime;
    private final HistoryService history;
    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl configuration;

    CaseProcesses(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.history = engine.getHistoryService();
        this.identity = engine.getIdentityService();
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

    /** Whether an instance of the model goes on in the case. */
    public boolean runs(String processKey, CaseNumber number) {
        return unchecked(() -> running(processKey, number).count() > 0);
    }

    /** Who has or had a task in the case's instances of the model that go on; nobody where none does. */
    public Set<String> workers(String processKey, CaseNumber number) {
        return unchecked(() -> running(processKey, number).list().stream()
                .flatMap(instance ->
                        history.createHistoricTaskInstanceQuery().processInstanceId(instance.getId()).list().stream())
                .map(HistoricTaskInstance::getAssignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private ProcessInstanceQuery running(String processKey, CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(processKey);
    }

    private <T> T unchecked(Supplier<T> question) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext command) -> command.runWithoutAuthorization(question::get));
    }

    /**
     * Does something as the house, not as the signed-in user: the one way by which a recorded hand-over reaches a municipality
     * that the user does not belong to. Who may hand over, and what, is settled before; nothing of the answer may tell the user
     * what is known there.
     */
    public <T> T asTheHouse(Supplier<T> act) {
        var user = identity.getCurrentAuthentication();
        try {
            identity.clearAuthentication();
            return act.get();
        } finally {
            identity.setAuthentication(user);
        }
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
