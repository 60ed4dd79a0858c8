package dk.omhu.engine;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Which cases stand where in their flow now, whether or not the present user may read tasks and instances. */
@Component
public class RunningCases {
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl configuration;

    RunningCases(ProcessEngine engine) {
        this.tasks = engine.getTaskService();
        this.runtime = engine.getRuntimeService();
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** The cases of the municipalities in which this step of a model waits for somebody. */
    public Set<CaseNumber> waitingAt(String stepKey, Collection<MunicipalityCode> municipalities) {
        return cases(tasks.createTaskQuery().taskDefinitionKey(stepKey), municipalities, "");
    }

    /** The cases of the municipalities in which somebody has yet to do something in the process, apart from its last step. */
    public Set<CaseNumber> inProcess(
            String processKey, String lastStepKey, Collection<MunicipalityCode> municipalities) {
        return cases(tasks.createTaskQuery().processDefinitionKey(processKey), municipalities, lastStepKey);
    }

    /** When the step that waits in the case is due, the earliest of several. */
    public Optional<Instant> due(String stepKey, CaseNumber number) {
        return Unchecked.in(
                configuration,
                () ->
                        tasks
                                .createTaskQuery()
                                .processInstanceBusinessKey(number.value())
                                .taskDefinitionKey(stepKey)
                                .list()
                                .stream()
                                .map(Task::getDueDate)
                                .filter(Objects::nonNull)
                                .map(Date::toInstant)
                                .min(Comparator.naturalOrder()));
    }

    private Set<CaseNumber> cases(TaskQuery query, Collection<MunicipalityCode> municipalities, String notThisStep) {
        if (municipalities.isEmpty()) {
            return Set.of();
        }
        var tenants = municipalities.stream().map(MunicipalityCode::value).toArray(String[]::new);
        return Unchecked.in(configuration, () -> {
            var instances = query.tenantIdIn(tenants).active().list().stream()
                    .filter(task -> !task.getTaskDefinitionKey().equals(notThisStep))
                    .map(Task::getProcessInstanceId)
                    .collect(Collectors.toSet());
            return instances.isEmpty() ? Set.<CaseNumber>of() : numbers(instances);
        });
    }

    private Set<CaseNumber> numbers(Set<String> instances) {
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .map(instance -> CaseNumber.parse(instance.getBusinessKey()))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one of these processes runs in the case. */
    public boolean run(CaseNumber number, String... processKeys) {
        return Unchecked.in(
                configuration,
                () -> List.of(processKeys).stream()
                        .anyMatch(key -> runtime.createProcessInstanceQuery()
                                        .processInstanceBusinessKey(number.value())
                                        .processDefinitionKey(key)
                                        .count()
                                > 0));
    }

    /** The cases in which one of these processes runs. */
    public List<CaseNumber> of(String... processKeys) {
        return Unchecked.in(
                configuration,
                () -> List.of(processKeys).stream()
                        .flatMap(key -> runtime.createProcessInstanceQuery().processDefinitionKey(key).list().stream())
                        .map(ProcessInstance::getBusinessKey)
                        .map(CaseNumber::parse)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }

    /** Says a word anew in every running process of the case that had heard it. */
    public void say(CaseNumber number, String word, Object value) {
        Unchecked.in(configuration, () -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                    .filter(instance -> runtime.getVariableLocal(instance.getId(), word) != null)
                    .forEach(instance -> runtime.setVariableLocal(instance.getId(), word, value));
            return null;
        });
    }
}
