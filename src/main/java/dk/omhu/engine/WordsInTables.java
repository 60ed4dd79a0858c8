package dk.omhu.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * FEEL as it comes, with a short way for cells that hold nothing but words in quotes, which most of ours do: whether the input is one
 * of them, or which word is put out. The library builds its whole set of functions anew for each cell; a table of sixty rows is asked for every clock.
 */
final class WordsInTables implements FeelEngine {
    private static final Pattern WORDS = Pattern.compile("\\s*\"[^\"\\\\]*\"(\\s*,\\s*\"[^\"\\\\]*\")*\\s*");
    private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Set<String> NOT_ONLY_WORDS = Set.of();

    private final FeelEngine feel;

    /** By the text of the cell; as many as there are cells in deployed tables. */
    private final ConcurrentHashMap<String, Set<String>> cells = new ConcurrentHashMap<>();

    WordsInTables(FeelEngine feel) {
        this.feel = feel;
    }

    static FeelEngineFactory over(FeelEngineFactory feel) {
        return () -> new WordsInTables(feel.createInstance());
    }

    /** What a rule puts out is a word in quotes, too. */
    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        var word = WORD.matcher(expression);
        return word.matches() ? (T) word.group(1) : feel.evaluateSimpleExpression(expression, context);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext context) {
        var words = cells.computeIfAbsent(cell, WordsInTables::wordsIn);
        if (!words.isEmpty() && context.containsVariable(input)) {
            TypedValue value = context.resolve(input);
            if (value != null && value.getValue() instanceof String word) {
                return words.contains(word);
            }
        }
        return feel.evaluateSimpleUnaryTests(cell, input, context);
    }

    private static Set<String> wordsIn(String cell) {
        return WORDS.matcher(cell).matches()
                ? WORD.matcher(cell).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet())
                : NOT_ONLY_WORDS;
    }
}
