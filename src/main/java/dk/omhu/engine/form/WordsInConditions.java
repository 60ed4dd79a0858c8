package dk.omhu.engine.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A short way for conditions that do nothing but compare answers with words, as nine in ten of ours do: {@code a = "X" or b = null}. The
 * library builds its whole set of functions anew for each condition, and a form has a hundred.
 *
 * @param branches joined by "or"; what stands in one is joined by "and"
 */
record WordsInConditions(List<List<Comparison>> branches) {
    private static final String NAME = "([A-Za-z][A-Za-z0-9]*)";
    private static final String WORD = "\"([^\"\\\\]*)\"";
    private static final String COMPARES = NAME + " (!?=) (?:null|" + WORD + ")";
    private static final String LACKS = "list contains\\(" + NAME + ", " + WORD + "\\) != true";
    private static final Pattern ONE = Pattern.compile(COMPARES + "|" + LACKS);
    private static final Pattern ALL =
            Pattern.compile("(?:%1$s|%2$s)(?: (?:and|or) (?:%1$s|%2$s))*".formatted(COMPARES, LACKS));

    /** Whether an answer is the word, or none; or whether a list lacks it. */
    record Comparison(
            String name,
            boolean isInList,
            boolean isNegated,
            @Nullable String word) {

        /** Empty where the answer is neither what is compared here nor missing: FEEL has rules for that. */
        Optional<Boolean> holds(@Nullable Object answer) {
            if (isInList) {
                return answer == null
                        ? Optional.of(true)
                        : answer instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                                ? Optional.of(!list.contains(word))
                                : Optional.empty();
            }
            return answer == null || answer instanceof String
                    ? Optional.of(isNegated != (word == null ? answer == null : word.equals(answer)))
                    : Optional.empty();
        }
    }

    /** The condition read, where it is of this kind. */
    static Optional<WordsInConditions> read(String condition) {
        if (!ALL.matcher(condition).matches()) {
            return Optional.empty();
        }
        return Optional.of(new WordsInConditions(Stream.of(condition.split(" or (?=[^\"]*(?:\"[^\"]*\"[^\"]*)*$)"))
                .map(WordsInConditions::comparisons)
                .toList()));
    }

    private static List<Comparison> comparisons(String branch) {
        return ONE.matcher(branch)
                .results()
                .map(one -> one.group(1) != null
                        ? new Comparison(one.group(1), false, one.group(2).equals("!="), one.group(3))
                        : new Comparison(one.group(4), true, false, one.group(5)))
                .toList();
    }

    /** What the answers make of it; empty where one of them is for FEEL. */
    Optional<Boolean> holds(Map<String, Object> answers) {
        boolean any = false;
        for (var branch : branches) {
            boolean all = true;
            for (var one : branch) {
                var held = one.holds(answers.get(one.name()));
                if (held.isEmpty()) {
                    return Optional.empty();
                }
                all &= held.get();
            }
            any |= all;
        }
        return Optional.of(any);
    }
}
