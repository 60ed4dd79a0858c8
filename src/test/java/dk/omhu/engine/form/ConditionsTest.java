package dk.omhu.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A condition must hold on the server exactly when it holds in the browser, or a person is asked for what cannot be seen. The
 * browser's reading (feelin: comparisons of null, words and lists, what a list contains, with and, or, parentheses) is written out here by hand.
 */
class ConditionsTest {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(list contains\\([A-Za-z]+, \"[^\"]*\"\\)|count\\([A-Za-z]+\\)|\\d+|>=|\\(|\\)|!=|=|\\[]|\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern COUNT = Pattern.compile("count\\(([A-Za-z]+)\\)");
    private static final Pattern CONTAINS = Pattern.compile("list contains\\(([A-Za-z]+), \"([^\"]*)\"\\)");

    static Stream<String> conditions() throws IOException {
        Set<String> conditions = new LinkedHashSet<>();
        try (var files = Files.list(Path.of("forms"))) {
            for (var file : files.sorted().toList()) {
                FormSchema.read(Files.readAllBytes(file), 1)
                        .fields()
                        .values()
                        .forEach(field -> conditions.addAll(field.hiddenWhen()));
            }
        }
        assertThat(conditions).isNotEmpty();
        return conditions.stream();
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionHoldsOnTheServerWhenItHoldsInTheBrowser(String condition) {
        var browser = new Browser(condition.substring(1));
        for (var values : valueSets(browser)) {
            assertThat(Conditions.holds(condition, values))
                    .as("%s with %s", condition, values)
                    .isEqualTo(browser.holds(values));
        }
    }

    /** Every name with nothing, the empty text, a strange word and each word of the condition; a list where it asks for one. */
    private static List<Map<String, @Nullable Object>> valueSets(Browser browser) {
        List<@Nullable Object> words = new ArrayList<>(browser.words);
        words.add(null);
        words.add("");
        words.add("ANYTHING_ELSE");
        List<@Nullable Object> lists = new ArrayList<>(List.of(List.of(), List.of("a"), List.of("a", "b")));
        browser.listed.forEach(word -> lists.add(List.of("a", word)));
        lists.add(null);
        List<Map<String, @Nullable Object>> sets = new ArrayList<>(List.of(new HashMap<>()));
        for (var name : browser.names) {
            List<Map<String, @Nullable Object>> more = new ArrayList<>();
            for (var set : sets) {
                for (var value : browser.condition.matches(".*\\b" + name + " = \\d.*")
                        ? Arrays.<@Nullable Object>asList(0, 1, 2, null)
                        : browser.lists.contains(name) || browser.condition.matches(".*\\b" + name + " !?= \\[].*")
                                ? lists
                                : words) {
                    Map<String, @Nullable Object> one = new HashMap<>(set);
                    one.put(name, value);
                    more.add(one);
                }
            }
            sets = more.size() > 4_000 ? more.subList(0, 4_000) : more;
        }
        return sets;
    }

    /** The part of FEEL that forms may use, read independently of the server's engine. */
    private static final class Browser {
        final Set<String> names = new LinkedHashSet<>();
        final Set<String> words = new LinkedHashSet<>();
        /** Names of which a condition asks what they contain, and for what it asks. */
        final Set<String> lists = new LinkedHashSet<>();

        final Set<String> listed = new LinkedHashSet<>();
        private final List<String> tokens = new ArrayList<>();
        private final String condition;
        private int at;
        private Map<String, @Nullable Object> values = Map.of();

        Browser(String condition) {
            this.condition = condition;
            var matcher = TOKEN.matcher(condition);
            int end = 0;
            while (matcher.find() && matcher.start() == end) {
                tokens.add(matcher.group(1));
                end = matcher.end();
            }
            assertThat(condition.substring(end).isBlank())
                    .as("only plain comparisons in %s", condition)
                    .isTrue();
            for (var token : tokens) {
                var contains = CONTAINS.matcher(token);
                var count = COUNT.matcher(token);
                if (count.matches()) {
                    names.add(count.group(1));
                    lists.add(count.group(1));
                } else if (contains.matches()) {
                    names.add(contains.group(1));
                    lists.add(contains.group(1));
                    listed.add(contains.group(2));
                } else if (token.startsWith("\"")) {
                    words.add(token.substring(1, token.length() - 1));
                } else if (token.matches("[A-Za-z_].*")
                        && !Set.of("and", "or", "null", "true", "false").contains(token)) {
                    names.add(token);
                }
            }
        }

        boolean holds(Map<String, @Nullable Object> given) {
            values = given;
            at = 0;
            boolean result = either();
            assertThat(at).as("all of %s read", condition).isEqualTo(tokens.size());
            return result;
        }

        private boolean either() {
            boolean result = both();
            while (at < tokens.size() && tokens.get(at).equals("or")) {
                at++;
                result |= both();
            }
            return result;
        }

        private boolean both() {
            boolean result = one();
            while (at < tokens.size() && tokens.get(at).equals("and")) {
                at++;
                result &= one();
            }
            return result;
        }

        private boolean one() {
            if (tokens.get(at).equals("(")) {
                at++;
                boolean result = either();
                assertThat(tokens.get(at++)).isEqualTo(")");
                return result;
            }
            var left = value(tokens.get(at++));
            var operator = tokens.get(at++);
            var right = value(tokens.get(at++));
            if (operator.equals(">=")) {
                return left instanceof Integer more && right instanceof Integer less && more >= less;
            }
            boolean same = left == null ? right == null : left.equals(right);
            return operator.equals("=") == same;
        }

        private @Nullable Object value(String token) {
            var contains = CONTAINS.matcher(token);
            if (contains.matches()) {
                return values.get(contains.group(1)) instanceof List<?> list
                        ? (Object) list.contains(contains.group(2))
                        : null;
            }
            var count = COUNT.matcher(token);
            if (count.matches()) {
                return values.get(count.group(1)) instanceof List<?> list ? list.size() : null;
            }
            if (token.matches("\\d+")) {
                return Integer.valueOf(token);
            }
            if (token.equals("true") || token.equals("false")) {
                return Boolean.valueOf(token);
            }
            if (token.equals("null")) {
                return null;
            }
            if (token.equals("[]")) {
                return List.of();
            }
            return token.startsWith("\"") ? token.substring(1, token.length() - 1) : values.get(token);
        }
    }
}
