package dk.omhu.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A decision table of the house, asked in two ways: by the real engine, and by a reading of its own that is fast enough for
 * every combination of inputs. The engine is asked for a sample to show that both read alike.
 */
final class Table {
    /** What fired and what came out. */
    record Answer(List<String> rules, @Nullable Object output) {}

    final String key;
    final DmnModelInstance model;
    final Decision decision;
    final DecisionTable table;
    final List<Input> inputs;
    final List<Rule> rules;
    private final List<String> names;
    private final List<Line> lines;
    private final List<String> fired = new ArrayList<>();
    private final DmnEngine engine;
    private final DmnDecision parsed;

    Table(Path file) {
        this(Dmn.readModelFromFile(file.toFile()));
    }

    Table(DmnModelInstance model) {
        this.model = model;
        decision = model.getModelElementsByType(Decision.class).iterator().next();
        key = decision.getId();
        table = model.getModelElementsByType(DecisionTable.class).iterator().next();
        inputs = List.copyOf(table.getInputs());
        rules = List.copyOf(table.getRules());
        names = inputs.stream().map(Table::name).toList();
        lines = rules.stream().map(Table::line).toList();
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
        engine = configuration.buildEngine();
        parsed = engine.parseDecision(key, model);
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> fired.add(rule.getId()));
    }

    /** What the engine answers. */
    Answer ask(Map<String, @Nullable Object> values) {
        fired.clear();
        var result = engine.evaluateDecisionTable(parsed, values);
        return new Answer(
                List.copyOf(fired),
                result.isEmpty() ? null : result.getFirstResult().getFirstEntry());
    }

    /** What our own reading answers: every rule that matches, and the output of the first. */
    Answer read(Map<String, @Nullable Object> values) {
        List<String> matching = new ArrayList<>();
        Object output = null;
        var given = names.stream().map(values::get).toArray();
        for (var line : lines) {
            if (line.matches(given)) {
                output = matching.isEmpty() ? line.output : output;
                matching.add(line.rule);
                if (table.getHitPolicy() == HitPolicy.FIRST) {
                    break;
                }
            }
        }
        return new Answer(matching, output);
    }

    /** A rule in the little FEEL that tables of the house use: nothing, a list of values, or not(a list). */
    private record Line(
            String rule, List<Cell> cells, @Nullable Object output) {
        boolean matches(@Nullable Object[] given) {
            for (int i = 0; i < given.length; i++) {
                if (!cells.get(i).holds(given[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Cell(boolean any, boolean not, Set<@Nullable Object> values) {
        boolean holds(@Nullable Object value) {
            return any || values.contains(value) != not;
        }

        static Cell of(String test) {
            boolean not = test.startsWith("not(") && test.endsWith(")");
            var list = not ? test.substring(4, test.length() - 1) : test;
            boolean any = test.isEmpty() || test.equals("-");
            Set<@Nullable Object> values = new HashSet<>();
            if (!any) {
                Arrays.stream(list.split(",")).map(one -> value(one.strip())).forEach(values::add);
            }
            return new Cell(any, not, values);
        }
    }

    private static Line line(Rule rule) {
        return new Line(
                rule.getId(),
                rule.getInputEntries().stream()
                        .map(entry -> Cell.of(text(entry.getText().getTextContent())))
                        .toList(),
                value(text(rule.getOutputEntries().iterator().next().getText().getTextContent())));
    }

    /** A literal; anything cleverer is refused, for people must be able to read the table. */
    static @Nullable Object value(String literal) {
        return switch (literal) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> {
                if (!literal.matches("\"([A-Z0-9_]+|[a-z]+(-[a-z]+)*)\"")) {
                    throw new IllegalArgumentException("Not a word, true, false or null: " + literal);
                }
                yield literal.substring(1, literal.length() - 1);
            }
        };
    }

    private static String text(String written) {
        return written.strip();
    }

    static String name(Input input) {
        return text(input.getInputExpression().getText().getTextContent());
    }

    /** What an input can be: its declared words or yes and no, and nothing at all. */
    Map<String, List<@Nullable Object>> domain() {
        Map<String, List<@Nullable Object>> domain = new LinkedHashMap<>();
        for (var input : inputs) {
            List<@Nullable Object> values = new ArrayList<>();
            if ("boolean".equals(input.getInputExpression().getTypeRef())) {
                values.addAll(List.of(true, false));
            } else if (input.getInputValues() != null) {
                Arrays.stream(input.getInputValues().getText().getTextContent().split(","))
                        .map(one -> value(one.strip()))
                        .forEach(values::add);
            }
            values.add(null);
            domain.put(name(input), values);
        }
        return domain;
    }

    /** Every combination of the values given for each input. */
    static Stream<Map<String, @Nullable Object>> combinations(Map<String, List<@Nullable Object>> domain) {
        var names = List.copyOf(domain.keySet());
        long all = domain.values().stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        return Stream.iterate(0L, i -> i < all, i -> i + 1).map(i -> {
            Map<String, @Nullable Object> one = new java.util.HashMap<>();
            long rest = i;
            for (var name : names) {
                var values = domain.get(name);
                one.put(name, values.get((int) (rest % values.size())));
                rest /= values.size();
            }
            return one;
        });
    }
}
