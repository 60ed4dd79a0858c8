package dk.omhu.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
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

    private final DeployedDecisions deployed;

    DecisionGraph(DeployedDecisions deployed) {
        this.deployed = deployed;
    }

    /** Evaluates the newest version of the graph from this decision down; an input that is not given counts as not known. */
    public Outcome ask(String top, Map<String, @Nullable Object> inputs) {
        return deployed.ask(
                top,
                found -> FiredRules.during(() -> {
                    deployed.engine().evaluateDecision(found.decision(), known(found, inputs));
                    Map<String, Part> parts = new LinkedHashMap<>();
                    FiredRules.byDecision().forEach((decision, rules) -> parts.put(decision, part(found, rules)));
                    return new Outcome(parts, found.version());
                }));
    }

    /** A decision that gathers and finds nothing leaves no variable behind: to those that ask it, it is an empty list. */
    private static Map<String, @Nullable Object> known(
            DeployedDecisions.Deployed found, Map<String, @Nullable Object> inputs) {
        Map<String, @Nullable Object> known = new HashMap<>();
        for (var table : found.model().getModelElementsByType(DecisionTable.class)) {
            table.getOutputs().forEach(output -> known.put(output.getName(), List.of()));
        }
        known.putAll(inputs);
        return known;
    }

    private static Part part(DeployedDecisions.Deployed found, Map<String, Object> rules) {
        return new Part(
                rules.values().stream().distinct().toList(),
                List.copyOf(rules.keySet()),
                rules.keySet().stream()
                        .map(found::reason)
                        .filter(reason -> !reason.isEmpty())
                        .toList());
    }
}
