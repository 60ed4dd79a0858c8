package dk.omhu.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** A graph of decisions, read by ourselves: fast enough for far more combinations than the engine can be asked about. */
final class Graph {
    /** One decision's table, its rules as lists of cells; a cell is a list of words, empty where anything will do. */
    record Node(
            Decision decision, boolean gathers, String output, List<String> columns, Map<String, List<Cell>> rules) {}

    record Cell(List<@Nullable String> words) {
        boolean holds(@Nullable Object value) {
            return words.isEmpty() || words.contains(value == null ? null : value.toString());
        }
    }

    /** The ids of the rules that fired, with what they say. */
    record Answer(Map<String, String> fired) {}

    final DmnModelInstance model;
    final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, String> says = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    Graph(Path file) {
        model = Dmn.readModelFromFile(file.toFile());
        for (var decision : model.getModelElementsByType(Decision.class)) {
            var table = (DecisionTable) decision.getExpression();
            Map<String, List<Cell>> rules = new LinkedHashMap<>();
            for (var rule : table.getRules()) {
                rules.put(rule.getId(), cells(rule));
                says.put(
                        rule.getId(),
                        word(rule.getOutputEntries().iterator().next().getText().getTextContent()));
            }
            nodes.put(
                    decision.getId(),
                    new Node(
                            decision,
                            table.getHitPolicy() == HitPolicy.COLLECT,
                            table.getOutputs().iterator().next().getName(),
                            table.getInputs().stream().map(Table::name).toList(),
                            rules));
        }
        nodes.keySet().forEach(this::inOrder);
    }

    private void inOrder(String key) {
        if (order.contains(key)) {
            return;
        }
        nodes.get(key).decision.getInformationRequirements().stream()
                .filter(one -> one.getRequiredDecision() != null)
                .forEach(one -> inOrder(one.getRequiredDecision().getId()));
        order.add(key);
    }

    private static List<Cell> cells(Rule rule) {
        return rule.getInputEntries().stream()
                .map(entry -> entry.getText().getTextContent().strip())
                .map(text -> new Cell(
                        text.isEmpty() || text.equals("-")
                                ? List.of()
                                : Arrays.stream(text.split(","))
                                        .map(Graph::word)
                                        .toList()))
                .toList();
    }

    private static @Nullable String word(String literal) {
        var text = literal.strip();
        return text.equals("null") ? null : text.replace("\"", "");
    }

    /** What one decision answers where its columns have these values. */
    Answer read(String key, Map<String, ? extends @Nullable Object> columns) {
        var node = nodes.get(key);
        Map<String, String> fired = new LinkedHashMap<>();
        for (var rule : node.rules.entrySet()) {
            boolean holds = true;
            for (int i = 0; holds && i < node.columns.size(); i++) {
                holds = rule.getValue().get(i).holds(columns.get(node.columns.get(i)));
            }
            if (holds) {
                fired.put(rule.getKey(), says.get(rule.getKey()));
                if (!node.gathers) {
                    break;
                }
            }
        }
        return new Answer(fired);
    }

    /** What every decision answers, from the judgements up. */
    Map<String, Answer> readAll(Map<String, ? extends @Nullable Object> inputs) {
        Map<String, @Nullable Object> known = new HashMap<>(inputs);
        Map<String, Answer> answers = new HashMap<>();
        for (var key : order) {
            var node = nodes.get(key);
            for (var column : node.columns) {
                if (column.startsWith("list contains(")) {
                    var list = column.substring("list contains(".length(), column.indexOf(','));
                    var member = column.split("\"")[1];
                    known.put(column, ((List<?>) known.getOrDefault(list, List.of())).contains(member));
                }
            }
            var answer = read(key, known);
            answers.put(key, answer);
            var values = List.copyOf(answer.fired.values());
            known.put(node.output, node.gathers ? values : values.isEmpty() ? null : values.get(0));
        }
        return answers;
    }
}
