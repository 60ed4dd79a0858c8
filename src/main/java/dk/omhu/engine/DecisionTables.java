package dk.omhu.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
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

    /** Which edition of the table answers now: the same name means the same answers to the same questions. */
    public String edition(String table) {
        return deployed.ask(table, DeployedDecisions.Deployed::id);
    }

    /** Whether the engine would find the table in the file, however the file is written. */
    public boolean holds(String table, byte[] file) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(file)).getModelElementById(table)
                    instanceof Decision;
        } catch (ModelException unreadable) {
            return false;
        }
    }

    /**
     * A table that is not deployed, or not yet, from its file.
     *
     * @throws IllegalArgumentException where the file has no such table that can be read
     */
    public Read read(String table, byte[] file) {
        try {
            var model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
            var found = new DeployedDecisions.Deployed(table, deployed.engine().parseDecision(table, model), model, 0);
            return new Read(found);
        } catch (DmnEngineException | ModelException unreadable) {
            throw new IllegalArgumentException("The file has no readable table " + table, unreadable);
        }
    }

    /** A table read from a file. */
    public final class Read {
        private final DeployedDecisions.Deployed found;

        private Read(DeployedDecisions.Deployed found) {
            this.found = found;
        }

        /**
         * Every rule that fires.
         *
         * @throws IllegalArgumentException where the table can't answer, such as two rules where only one may fire
         */
        public List<FiredRule> ask(Map<String, @Nullable Object> question) {
            try {
                return FiredRules.during(() -> fired(found, question));
            } catch (DmnEngineException unanswered) {
                throw new IllegalArgumentException("The table can't answer", unanswered);
            }
        }

        /** What stands in the first input of each rule, as it is written. */
        public List<String> firstInputs() {
            return found.model().getModelElementsByType(Rule.class).stream()
                    .map(rule ->
                            rule.getInputEntries().iterator().next().getText().getTextContent())
                    .map(String::strip)
                    .toList();
        }
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
