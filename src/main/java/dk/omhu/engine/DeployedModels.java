package dk.omhu.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;

/** The newest version of every model, as it was written. */
@Component
public class DeployedModels {
    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl configuration;

    DeployedModels(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** The text of each by the name of its file, whatever the present user may read of the engine. */
    public Map<String, String> texts() {
        return Unchecked.in(configuration, () -> {
            Map<String, String> texts = new TreeMap<>();
            newest().list().forEach(definition -> {
                try (var text = repository.getProcessModel(definition.getId())) {
                    texts.put(definition.getResourceName(), new String(text.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
            return texts;
        });
    }

    /** The model of a process, whatever the present user may read of the engine; empty where none is deployed. */
    public Optional<BpmnModelInstance> model(String process) {
        return Unchecked.in(
                configuration,
                () -> Optional.ofNullable(newest().processDefinitionKey(process)
                                .withoutTenantId()
                                .singleResult())
                        .map(definition -> repository.getBpmnModelInstance(definition.getId())));
    }

    private ProcessDefinitionQuery newest() {
        return repository.createProcessDefinitionQuery().latestVersion();
    }
}
