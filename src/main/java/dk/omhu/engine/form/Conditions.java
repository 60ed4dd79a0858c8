package dk.omhu.engine.form;

import java.util.Map;
import org.camunda.feel.FeelEngine;

/** Evaluates a form's FEEL conditions as the browser does: a condition that can't be evaluated does not hold. */
final class Conditions {
    private static final FeelEngine FEEL = new FeelEngine.Builder().build();

    private Conditions() {}

    static boolean holds(String condition, Map<String, Object> values) {
        var expression = condition.startsWith("=") ? condition.substring(1) : condition;
        var result = FEEL.evalExpression(expression, values);
        return result.isRight() && Boolean.TRUE.equals(result.right().get());
    }
}
