package dk.omhu.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
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
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext command) -> command.runWithoutAuthorization(() -> {
                    Map<String, String> texts = new TreeMap<>();
                    repository
                            .createProcessDefinitionQuery()
                            .latestVersion()
                            .list()
                            .forEach(definition -> {
                                try (var text = repository.getProcessModel(definition.getId())) {
                                    texts.put(
                                            definition.getResourceName(),
                                            new String(text.readAllBytes(), StandardCharsets.UTF_8));
                                } catch (IOException unreadable) {
                                    throw new UncheckedIOException(unreadable);
                                }
                            });
                    return texts;
                }));
    }
}
