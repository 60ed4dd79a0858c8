package dk.omhu.engine;

import dk.omhu.casefile.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Component;

/** What goes on in a case, and who works on it, whether or not the present user may read instances. */
@Component
public class CaseWork {
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ProcessEngineConfigurationImpl configuration;

    CaseWork(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.history = engine.getHistoryService();
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Whether an instance of the model goes on in the case. */
    public boolean runs(String processKey, CaseNumber number) {
        return Unchecked.in(configuration, () -> running(processKey, number).count() > 0);
    }

    /** Who has or had a task in the case's instances of the model that go on; nobody where none does. */
    public Set<String> workers(String processKey, CaseNumber number) {
        return Unchecked.in(
                configuration,
                () -> running(processKey, number).list().stream()
                        .flatMap(instance ->
                                history
                                        .createHistoricTaskInstanceQuery()
                                        .processInstanceId(instance.getId())
                                        .list()
                                        .stream())
                        .map(HistoricTaskInstance::getAssignee)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * What a user is at work on in a case.
     *
     * @param processes the models of which an instance goes on in which the user has or had a task
     * @param open whether a task of the case is the user's now
     */
    public record Work(Set<String> processes, boolean open) {}

    /** The work of the user, by case; a case without any is not there. */
    public Map<CaseNumber, Work> of(String userId) {
        return Unchecked.in(configuration, () -> {
            var tasks =
                    history.createHistoricTaskInstanceQuery().taskAssignee(userId).processUnfinished().list().stream()
                            .collect(Collectors.groupingBy(HistoricTaskInstance::getProcessInstanceId));
            if (tasks.isEmpty()) {
                return Map.<CaseNumber, Work>of();
            }
            return runtime.createProcessInstanceQuery().processInstanceIds(tasks.keySet()).list().stream()
                    .filter(instance -> CaseNumber.isOne(instance.getBusinessKey()))
                    .collect(Collectors.toUnmodifiableMap(
                            instance -> new CaseNumber(instance.getBusinessKey()),
                            instance -> work(tasks.get(instance.getId())),
                            (one, other) -> new Work(
                                    Stream.concat(one.processes().stream(), other.processes().stream())
                                            .collect(Collectors.toUnmodifiableSet()),
                                    one.open() || other.open())));
        });
    }

    private static Work work(List<HistoricTaskInstance> tasks) {
        return new Work(
                tasks.stream()
                        .map(HistoricTaskInstance::getProcessDefinitionKey)
                        .collect(Collectors.toUnmodifiableSet()),
                tasks.stream().anyMatch(task -> task.getEndTime() == null));
    }

    /** The cases in which the user has or had a task of something that goes on. */
    public Set<CaseNumber> casesOf(String userId) {
        return Unchecked.in(configuration, () -> {
            var instances =
                    history.createHistoricTaskInstanceQuery().taskAssignee(userId).processUnfinished().list().stream()
                            .map(HistoricTaskInstance::getProcessInstanceId)
                            .collect(Collectors.toSet());
            return instances.isEmpty()
                    ? Set.<CaseNumber>of()
                    : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                            .flatMap(instance -> CaseNumber.parse(instance.getBusinessKey()).stream())
                            .filter(number -> !number.isOfHouse())
                            .collect(Collectors.toUnmodifiableSet());
        });
    }

    private ProcessInstanceQuery running(String processKey, CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(processKey);
    }
}
