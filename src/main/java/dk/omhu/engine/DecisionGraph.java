package dk.omhu.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks a deployed graph of decisions past the engine's decision history: the decision at its top and, with it, every one
 * that it builds on. Says for each of them what came out and which rules gave it.
 */
@Component
public class DecisionGraph {

    /**
     * What one decision of the graph answered.
     *
     * @param outputs the outputs of the rules that fired, in their order, each once
     * @param rules the ids of the rules that fired
     * @param reasons their annotations, in Danish
     */
    public record Part(List<Object> outputs, List<String> rules, List<String> reasons) {
        /** The one output of a decision that decides one thing; null where no rule fired. */
        public @Nullable Object output() {
            return outputs.isEmpty() ? null : outputs.get(0);
        }
    }

    /**
     * What the graph answered.
     *
     * @param parts what each decision said, by its id; one that no rule answered is there with nothing
     * @param version the version of the decision that was asked
     */
    public record Outcome(Map<String, Part> parts, int version) {
        /** What this decision of the graph said. */
        public Part part(String decision) {
            return parts.getOrDefault(decision, new Part(List.of(), List.of(), List.of()));
        }
    }

    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl configuration;

    DecisionGraph(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Evaluates the newest version of the graph from this decision down; an input that is not given counts as not known. */
    public Outcome ask(String top, Map<String, @Nullable Object> inputs) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> askUnchecked(top, inputs)));
    }

    private Outcome askUnchecked(String top, Map<String, @Nullable Object> inputs) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(top)
                .latestVersion()
                .withoutTenantId()
                .singleResult();
        var model = repository.getDmnModelInstance(definition.getId());
        var engine = configuration.getDmnEngine();
        Map<String, @Nullable Object> known = new HashMap<>();
        // a decision that gathers and finds nothing leaves no variable behind: to those that ask it, it is an empty
        // list
        for (var table : model.getModelElementsByType(DecisionTable.class)) {
            table.getOutputs().forEach(output -> known.put(output.getName(), List.of()));
        }
        known.putAll(inputs);
        Fired.start();
        try {
            engine.evaluateDecision(engine.parseDecision(top, model), known);
            Map<String, Part> parts = new LinkedHashMap<>();
            Fired.byDecision().forEach((decision, rules) -> {
                List<String> reasons = new ArrayList<>();
                for (var id : rules.keySet()) {
                    if (model.getModelElementById(id) instanceof Rule rule && rule.getDescription() != null) {
                        reasons.add(rule.getDescription().getTextContent().strip());
                    }
                }
                parts.put(
                        decision,
                        new Part(rules.values().stream().distinct().toList(), List.copyOf(rules.keySet()), reasons));
            });
            return new Outcome(parts, definition.getVersion());
        } finally {
            Fired.stop();
        }
    }

    /** Collects, on this thread, the rules that fire in each decision, with what they say. */
    static final class Fired implements DmnDecisionTableEvaluationListener {
        private static final ThreadLocal<@Nullable Map<String, Map<String, Object>>> FIRED = new ThreadLocal<>();

        static void start() {
            FIRED.set(new LinkedHashMap<>());
        }

        static Map<String, Map<String, Object>> byDecision() {
            var fired = FIRED.get();
            return fired == null ? Map.of() : fired;
        }

        static void stop() {
            FIRED.remove();
        }

        @Override
        public void notify(DmnDecisionTableEvaluationEvent event) {
            var fired = FIRED.get();
            if (fired != null) {
                var rules = fired.computeIfAbsent(event.getDecision().getKey(), key -> new LinkedHashMap<>());
                event.getMatchingRules()
                        .forEach(rule -> rule.getOutputEntries()
                                .values()
                                .forEach(output -> rules.put(
                                        rule.getId(), output.getValue().getValue())));
            }
        }
    }
}
