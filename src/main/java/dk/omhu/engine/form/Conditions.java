package dk.omhu.engine.form;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** Evaluates a form's FEEL conditions as the browser does: a condition that can't be evaluated does not hold. */
final class Conditions {
    private static final FeelEngine FEEL = new FeelEngine.Builder().build();

    /** A form is asked at every look and submission, with a hundred conditions; reading them took most of its time. */
    private static final Map<String, Optional<ParsedExpression>> READ = new ConcurrentHashMap<>();

    private Conditions() {}

    static boolean holds(String condition, Map<String, Object> values) {
        var expression = condition.startsWith("=") ? condition.substring(1) : condition;
        var read = READ.computeIfAbsent(expression, Conditions::read);
        if (read.isEmpty()) {
            return false;
        }
        var result = FEEL.eval(read.get(), values);
        return result.isRight() && Boolean.TRUE.equals(result.right().get());
    }

    private static Optional<ParsedExpression> read(String expression) {
        var parsed = FEEL.parseExpression(expression);
        return parsed.isRight() ? Optional.of(parsed.right().get()) : Optional.empty();
    }
}
