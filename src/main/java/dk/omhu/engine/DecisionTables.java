package dk.omhu.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a deployed decision table past the engine's decision history, and says which rules answered and why. */
@Component
public class DecisionTables {

    /**
     * What a table answered.
     *
     * @param output the single output, null when no rule matched
     * @param reasons the annotations of the rules that fired, in Danish
     * @param version the version of the table
     */
    public record Outcome(@Nullable Object output, List<String> reasons, int version) {}

    /**
     * One rule that fired.
     *
     * @param outputs what it says, by the names of the outputs
     * @param reason its annotation, in Danish
     */
    public record FiredRule(Map<String, @Nullable Object> outputs, String reason) {}

    /**
     * Several questions to one table.
     *
     * @param rules the rules that fired, for each question in its order
     * @param version the version of the table
     */
    public record Answers(List<List<FiredRule>> rules, int version) {}

    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl configuration;
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    DecisionTables(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Evaluates the newest version of the table; every input must be given, null where it is not known. */
    public Outcome ask(String table, Map<String, @Nullable Object> inputs) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> askUnchecked(table, inputs)));
    }

    /** Asks the newest version of the table several questions at once: every rule that fires, with all of its outputs. */
    public Answers askAll(String table, List<Map<String, @Nullable Object>> questions) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> askAllUnchecked(table, questions)));
    }

    private Answers askAllUnchecked(String table, List<Map<String, @Nullable Object>> questions) {
        var definition = newest(table);
        var model = repository.getDmnModelInstance(definition.getId());
        var engine = configuration.getDmnEngine();
        var decision = parsed(definition, model);
        List<List<FiredRule>> answers = new ArrayList<>();
        for (var question : questions) {
            FiredRules.start();
            try {
                var result = engine.evaluateDecisionTable(decision, question);
                List<FiredRule> rules = new ArrayList<>();
                // One result a rule, both in the order of the table.
                for (int i = 0; i < FiredRules.fired().size(); i++) {
                    rules.add(new FiredRule(
                            new LinkedHashMap<>(result.getResultList().get(i)),
                            reason(model, FiredRules.fired().get(i))));
                }
                answers.add(rules);
            } finally {
                FiredRules.stop();
            }
        }
        return new Answers(answers, definition.getVersion());
    }

    private static String reason(DmnModelInstance model, String rule) {
        return model.getModelElementById(rule) instanceof Rule found && found.getDescription() != null
                ? found.getDescription().getTextContent().strip()
                : "";
    }

    private DecisionDefinition newest(String table) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .withoutTenantId()
                .singleResult();
    }

    /** A version of a table never changes: it is read once. */
    private DmnDecision parsed(DecisionDefinition definition, DmnModelInstance model) {
        return parsed.computeIfAbsent(
                definition.getId(), id -> configuration.getDmnEngine().parseDecision(definition.getKey(), model));
    }

    private Outcome askUnchecked(String table, Map<String, @Nullable Object> inputs) {
        var definition = newest(table);
        var model = repository.getDmnModelInstance(definition.getId());
        var engine = configuration.getDmnEngine();
        var decision = parsed(definition, model);
        FiredRules.start();
        try {
            var result = engine.evaluateDecisionTable(decision, inputs);
            List<String> reasons = new ArrayList<>();
            for (var id : FiredRules.fired()) {
                if (model.getModelElementById(id) instanceof Rule rule && rule.getDescription() != null) {
                    reasons.add(rule.getDescription().getTextContent().strip());
                }
            }
            return new Outcome(
                    result.isEmpty() ? null : result.getFirstResult().getSingleEntry(),
                    reasons,
                    definition.getVersion());
        } finally {
            FiredRules.stop();
        }
    }

    /** Collects the ids of the rules that fire while a table is asked on this thread. */
    static final class FiredRules implements DmnDecisionTableEvaluationListener {
        private static final ThreadLocal<@Nullable List<String>> FIRED = new ThreadLocal<>();

        static void start() {
            FIRED.set(new ArrayList<>());
        }

        static List<String> fired() {
            var fired = FIRED.get();
            return fired == null ? List.of() : fired;
        }

        static void stop() {
            FIRED.remove();
        }

        @Override
        public void notify(DmnDecisionTableEvaluationEvent event) {
            var fired = FIRED.get();
            if (fired != null) {
                event.getMatchingRules().forEach(rule -> fired.add(rule.getId()));
            }
        }
    }
}
