package dk.omhu.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** The newest deployed version of each decision, to be asked past the engine's decision history. */
@Component
class DeployedDecisions {

    /** A decision as it was deployed; a version never changes, so it is read once. */
    record Deployed(String id, DmnDecision decision, DmnModelInstance model, int version) {
        /** Why the rule answers as it does, in Danish; empty where its owner wrote nothing. */
        String reason(String rule) {
            return model.getModelElementById(rule) instanceof Rule found && found.getDescription() != null
                    ? found.getDescription().getTextContent().strip()
                    : "";
        }
    }

    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl configuration;
    private final Map<String, Deployed> read = new ConcurrentHashMap<>();

    DeployedDecisions(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Asks the newest version, whatever the present user may read of the engine. */
    <T> T ask(String key, Function<Deployed, T> question) {
        return Unchecked.in(configuration, () -> question.apply(newest(key)));
    }

    DmnEngine engine() {
        return configuration.getDmnEngine();
    }

    private Deployed newest(String key) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .withoutTenantId()
                .singleResult();
        return read.computeIfAbsent(definition.getId(), id -> {
            var model = repository.getDmnModelInstance(id);
            return new Deployed(id, engine().parseDecision(key, model), model, definition.getVersion());
        });
    }
}
