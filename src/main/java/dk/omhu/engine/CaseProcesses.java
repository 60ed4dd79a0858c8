package dk.omhu.engine;

import dk.omhu.casefile.CaseNumber;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
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
    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl configuration;

    CaseProcesses(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.identity = engine.getIdentityService();
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Starts the process that the message begins, for this case, with routing words; answers the instance's id. */
    public String start(String message, CaseNumber number, Map<String, Object> words) {
        return Unchecked.in(configuration, () -> {
            var accepted = AcceptedInThisCommand.get();
            accepted.openDoor();
            try {
                return runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(number.value())
                        .setVariables(words)
                        .setVariable("municipality", number.municipality().value())
                        .correlateStartMessage()
                        .getId();
            } finally {
                accepted.closeDoor();
            }
        });
    }

    /**
     * Starts what the house does by itself, whoever's step it follows from: nobody's rights are asked, and it has no author. So
     * a step in one municipality can tell somebody in another.
     */
    public void startOfHouse(String message, CaseNumber number) {
        var author = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            start(message, number, Map.of());
        } finally {
            identity.setAuthentication(author);
        }
    }

    /** Hands the message to the case's waiting process; answers whether one waited for it. */
    public boolean tell(String message, CaseNumber number) {
        return Unchecked.in(configuration, () -> {
            var waiting = runtime.createExecutionQuery()
                    .processInstanceBusinessKey(number.value())
                    .messageEventSubscriptionName(message)
                    .list();
            waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
            return !waiting.isEmpty();
        });
    }

    /** Whether a task of the case waits at this step of this model, whether or not the present user sees it. */
    public boolean waitsAt(CaseNumber number, String process, String step) {
        return Unchecked.in(
                configuration,
                () -> configuration
                                .getTaskService()
                                .createTaskQuery()
                                .processInstanceBusinessKey(number.value())
                                .processDefinitionKey(process)
                                .taskDefinitionKey(step)
                                .count()
                        > 0);
    }

    /** How many instances of the process run for the case, whether or not the present user may read instances. */
    public long running(String process, CaseNumber number) {
        return Unchecked.in(
                configuration,
                () -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .processDefinitionKey(process)
                        .count());
    }

    /** The instance that called the one which the task belongs to. */
    public Optional<String> callerOf(String taskId) {
        return instanceOf(taskId)
                .flatMap(instance -> Unchecked.in(
                        configuration,
                        () -> Optional.ofNullable(runtime.createProcessInstanceQuery()
                                        .subProcessInstanceId(instance)
                                        .singleResult())
                                .map(Execution::getId)));
    }

    /** Hands the message to one instance; answers whether it waited for it. */
    public boolean tellInstance(String message, String processInstanceId) {
        return Unchecked.in(configuration, () -> {
            var waiting = runtime.createExecutionQuery()
                    .processInstanceId(processInstanceId)
                    .messageEventSubscriptionName(message)
                    .list();
            waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
            return !waiting.isEmpty();
        });
    }

    /**
     * The instance that a task belongs to, whether or not the present user may read instances; empty for one of a municipality that is
     * not theirs.
     */
    public Optional<String> instanceOf(String taskId) {
        try {
            return configuration
                    .getCommandExecutorTxRequired()
                    .execute((CommandContext command) -> Optional.ofNullable(
                                    command.getTaskManager().findTaskById(taskId))
                            .map(TaskEntity::getProcessInstanceId));
        } catch (AuthorizationException elsewhere) {
            return Optional.empty();
        }
    }

    /** The case that an instance belongs to, whether or not the present user may read instances. */
    public Optional<CaseNumber> caseOf(String processInstanceId) {
        return Unchecked.in(
                configuration,
                () -> Optional.ofNullable(runtime.createProcessInstanceQuery()
                                .processInstanceId(processInstanceId)
                                .singleResult())
                        .flatMap(instance -> CaseNumber.parse(instance.getBusinessKey())));
    }
}
