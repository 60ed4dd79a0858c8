package dk.omhu.engine;

import dk.omhu.casefile.CaseNumber;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
