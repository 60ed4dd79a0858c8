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
    private static final Map<String, Read> READ = new ConcurrentHashMap<>();

    private record Read(Optional<WordsInConditions> words, Optional<ParsedExpression> feel) {}

    private Conditions() {}

    static boolean holds(String condition, Map<String, Object> values) {
        var expression = condition.startsWith("=") ? condition.substring(1) : condition;
        var read = READ.computeIfAbsent(expression, Conditions::read);
        return read.words()
                .flatMap(words -> words.holds(values))
                .orElseGet(() -> read.feel().map(feel -> inFeel(feel, values)).orElse(false));
    }

    /** As the library sees it, without the short way. */
    static boolean inFeel(ParsedExpression expression, Map<String, Object> values) {
        var result = FEEL.eval(expression, values);
        return result.isRight() && Boolean.TRUE.equals(result.right().get());
    }

    static Optional<ParsedExpression> parsed(String expression) {
        var parsed = FEEL.parseExpression(expression);
        return parsed.isRight() ? Optional.of(parsed.right().get()) : Optional.empty();
    }

    private static Read read(String expression) {
        return new Read(WordsInConditions.read(expression), parsed(expression));
    }
}
