package dk.omhu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every web app in whole Danish: compared with the English file that Camunda's own jar brings. */
class TranslationTest {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{.*?}}|</?(?:a|b|i|p|br|em|code|span|strong)\\b[^>]*>|%[a-z]\\b");

    private static final String MIGRATE = "/labels/BANNER_CE_EOL_TEXT";

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void theDanishFileHasTheKeysAndPlaceholdersOfTheEnglishOne(String app) throws IOException {
        var english = labels(fromTheJar(app));
        var danish = labels(ours(app, "da"));
        assertThat(english).hasSizeGreaterThan(100);
        assertThat(danish.keySet()).containsExactlyElementsOf(english.keySet());
        assertThat(danish.remove(MIGRATE))
                .as("the banner that tells a caseworker to migrate")
                .isEmpty();
        english.remove(MIGRATE);
        var wrong = new ArrayList<String>();
        english.forEach((key, text) -> {
            var label = danish.get(key);
            if (!placeholders(text).equals(placeholders(label))) {
                wrong.add(key + ": " + text + " → " + label);
            }
            if (label.isBlank() && !text.isBlank()) {
                wrong.add(key + " is empty");
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void ourEnglishFileHasTheSameKeysToo(String app) throws IOException {
        assertThat(labels(ours(app, "en")).keySet())
                .containsExactlyElementsOf(labels(fromTheJar(app)).keySet());
    }

    /** The jar's file and ours have the same name on the class path; the jar's is the one in a jar. */
    private static URL fromTheJar(String app) throws IOException {
        return all(app, "en").stream()
                .filter(url -> url.getProtocol().equals("jar"))
                .findFirst()
                .orElseThrow();
    }

    private static URL ours(String app, String language) throws IOException {
        return all(app, language).stream()
                .filter(url -> url.getProtocol().equals("file"))
                .findFirst()
                .orElseThrow();
    }

    private static List<URL> all(String app, String language) throws IOException {
        return Collections.list(TranslationTest.class
                .getClassLoader()
                .getResources("META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language)));
    }

    private static Map<String, String> labels(URL file) throws IOException {
        Map<String, String> labels = new TreeMap<>();
        collect("", new ObjectMapper().readTree(file), labels);
        return labels;
    }

    private static void collect(String path, JsonNode node, Map<String, String> into) {
        if (node.isContainerNode()) {
            if (node.isArray()) {
                for (int i = 0; i < node.size(); i++) {
                    collect(path + "/" + i, node.get(i), into);
                }
            } else {
                node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), into));
            }
        } else {
            into.put(path, node.asText());
        }
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group().replaceAll("\\s", ""))
                .sorted()
                .toList();
    }
}
