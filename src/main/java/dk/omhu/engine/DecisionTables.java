package dk.omhu.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final DeployedDecisions deployed;

    DecisionTables(DeployedDecisions deployed) {
        this.deployed = deployed;
    }

    /** Evaluates the newest version of the table; every input must be given, null where it is not known. */
    public Outcome ask(String table, Map<String, @Nullable Object> inputs) {
        return deployed.ask(
                table,
                found -> FiredRules.during(() -> {
                    var result = deployed.engine().evaluateDecisionTable(found.decision(), inputs);
                    return new Outcome(
                            result.isEmpty() ? null : result.getFirstResult().getSingleEntry(),
                            FiredRules.ids().stream()
                                    .map(found::reason)
                                    .filter(reason -> !reason.isEmpty())
                                    .toList(),
                            found.version());
                }));
    }

    /** Asks the newest version of the table several questions at once: every rule that fires, with all of its outputs. */
    public Answers askAll(String table, List<Map<String, @Nullable Object>> questions) {
        return deployed.ask(
                table,
                found -> new Answers(
                        questions.stream()
                                .map(question -> FiredRules.during(() -> fired(found, question)))
                                .toList(),
                        found.version()));
    }

    private List<FiredRule> fired(DeployedDecisions.Deployed found, Map<String, @Nullable Object> question) {
        var results = deployed.engine()
                .evaluateDecisionTable(found.decision(), question)
                .getResultList();
        var ids = FiredRules.ids();
        List<FiredRule> rules = new ArrayList<>();
        // One result a rule, both in the order of the table.
        for (int i = 0; i < ids.size(); i++) {
            rules.add(new FiredRule(new LinkedHashMap<>(results.get(i)), found.reason(ids.get(i))));
        }
        return rules;
    }
}
