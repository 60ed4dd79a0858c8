package dk.omhu.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way says what FEEL says, of every condition of our forms that takes it. */
class WordsInConditionsTest {
    private static final Pattern HIDE = Pattern.compile("\"hide\": *\"=((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    @Test
    void itSaysWhatFeelSays() throws IOException {
        var random = new Random(7);
        var different = new ArrayList<String>();
        int taken = 0;
        var conditions = conditions();
        for (var condition : conditions) {
            var shortWay = WordsInConditions.read(condition);
            if (shortWay.isEmpty()) {
                continue;
            }
            taken++;
            var feel = Conditions.parsed(condition).orElseThrow();
            for (int round = 0; round < 6; round++) {
                var answers = answers(condition, random);
                var held = shortWay.get().holds(answers);
                if (held.isPresent() && held.get() != Conditions.inFeel(feel, answers)) {
                    different.add(condition + " with " + answers);
                }
            }
        }

        assertThat(different).isEmpty();
        assertThat(taken).isGreaterThan(conditions.size() * 8 / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a > 5",
                "not(a = \"x\")",
                "a = \"x\" and (b = \"y\" or c = \"z\")",
                "a = b",
                "a = \"x\" xor b = \"y\"",
                "a = \"\\\"\"",
                "count(a) = 0"
            })
    void whatIsMoreThanWordsIsForFeel(String condition) {
        assertThat(WordsInConditions.read(condition)).isEmpty();
    }

    @Test
    void anAnswerThatIsNoWordIsForFeel() {
        var read = WordsInConditions.read("a = \"x\"").orElseThrow();

        assertThat(read.holds(Map.of("a", true))).isEmpty();
        assertThat(read.holds(Map.of("a", List.of("x")))).isEmpty();
        assertThat(read.holds(Map.of("a", "x"))).contains(true);
        assertThat(read.holds(Map.of())).contains(false);
    }

    /** Missing, empty, one of the condition's own words, another, and lists of them. */
    private static Map<String, Object> answers(String condition, Random random) {
        List<Object> values = new ArrayList<>(List.of("", "OTHER", List.of("OTHER")));
        WORD.matcher(condition).results().forEach(word -> {
            values.add(word.group(1));
            values.add(List.of(word.group(1), "OTHER"));
        });
        Map<String, Object> answers = new HashMap<>();
        NAME.matcher(WORD.matcher(condition).replaceAll("")).results().forEach(name -> {
            if (random.nextInt(4) > 0) {
                answers.put(name.group(), values.get(random.nextInt(values.size())));
            }
        });
        return answers;
    }

    private static TreeSet<String> conditions() throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            for (var form :
                    forms.filter(file -> file.toString().endsWith(".form")).toList()) {
                HIDE.matcher(Files.readString(form))
                        .results()
                        .forEach(hide -> found.add(hide.group(1).replace("\\\"", "\"")));
            }
        }
        return found;
    }
}
