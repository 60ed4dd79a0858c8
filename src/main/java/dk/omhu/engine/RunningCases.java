package dk.omhu.engine;

import dk.omhu.casefile.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Which processes of which cases run, for our own code, whether or not the present user may read instances. */
@Component
public class RunningCases {
    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl configuration;

    RunningCases(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Whether one of these processes runs in the case. */
    public boolean run(CaseNumber number, String... processKeys) {
        return unchecked(() -> List.of(processKeys).stream()
                .anyMatch(key -> runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(number.value())
                                .processDefinitionKey(key)
                                .count()
                        > 0));
    }

    /** The cases in which one of these processes runs. */
    public List<CaseNumber> of(String... processKeys) {
        return unchecked(() -> List.of(processKeys).stream()
                .flatMap(key -> runtime.createProcessInstanceQuery().processDefinitionKey(key).list().stream())
                .map(ProcessInstance::getBusinessKey)
                .map(CaseNumber::parse)
                .flatMap(Optional::stream)
                .distinct()
                .toList());
    }

    /** Says a word anew in every running process of the case that had heard it. */
    public void say(CaseNumber number, String word, Object value) {
        unchecked(() -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                    .filter(instance -> runtime.getVariableLocal(instance.getId(), word) != null)
                    .forEach(instance -> runtime.setVariableLocal(instance.getId(), word, value));
            return null;
        });
    }

    private <T> T unchecked(Supplier<T> act) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext command) -> command.runWithoutAuthorization(act::get));
    }
}
