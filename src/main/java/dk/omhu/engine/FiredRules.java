package dk.omhu.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.jspecify.annotations.Nullable;

/** Collects, on this thread, the rules that fire while tables are asked: a decision's result does not say which they were. */
final class FiredRules implements DmnDecisionTableEvaluationListener {
    private static final ThreadLocal<@Nullable Map<String, Map<String, Object>>> FIRED = new ThreadLocal<>();

    /** Does something that asks tables, and can call {@link #ids} and {@link #byDecision} until it ends. */
    static <T> T during(Supplier<T> question) {
        FIRED.set(new LinkedHashMap<>());
        try {
            return question.get();
        } finally {
            FIRED.remove();
        }
    }

    /** For each decision the ids of its rules that fired, in their order, with what each said last. */
    static Map<String, Map<String, Object>> byDecision() {
        var fired = FIRED.get();
        return fired == null ? Map.of() : fired;
    }

    /** The ids of all rules that fired, in their order. */
    static List<String> ids() {
        return byDecision().values().stream()
                .flatMap(rules -> rules.keySet().stream())
                .toList();
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        var fired = FIRED.get();
        if (fired != null) {
            var rules = fired.computeIfAbsent(event.getDecision().getKey(), key -> new LinkedHashMap<>());
            event.getMatchingRules()
                    .forEach(rule -> rule.getOutputEntries()
                            .values()
                            .forEach(output ->
                                    rules.put(rule.getId(), output.getValue().getValue())));
        }
    }
}
