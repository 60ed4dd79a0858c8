package dk.omhu;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page of the docs leads where it says, is found from the README, and names no test that is not there. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern ON_THE_SCREEN = Pattern.compile("(?<![*\\w])\\*([^*\n]+)\\*(?!\\*)");
    private static final Pattern TEST = Pattern.compile("`(?:[a-z]+/)*([A-Z]\\w*Test)`");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        var lost = new ArrayList<String>();
        for (var page : pages()) {
            for (var target : found(LINK, page)) {
                if (!Files.exists(page.resolveSibling(target))) {
                    lost.add(page + " -> " + target);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void everyPageIsLinkedFromTheReadmeOrIsADecisionOrAClock() throws IOException {
        var linked = found(LINK, Path.of("README.md"));
        assertThat(pages())
                .filteredOn(page -> page.startsWith("docs") && page.getNameCount() == 2)
                .isNotEmpty()
                .allSatisfy(page -> assertThat(linked).contains(page.toString().replace('\\', '/')));
    }

    @Test
    void everyTestThatProvesSomethingExists() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(toSet());
        }
        for (var page : pages()) {
            assertThat(tests).as(page.toString()).containsAll(found(TEST, page));
        }
    }

    @Test
    void whatGuidesQuoteStandsOnAScreen() throws IOException {
        var written = new StringBuilder();
        for (var folder : List.of("processes", "forms", "src/main/resources", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(DocsTest::hasWords).toList()) {
                    written.append(Files.readString(file));
                }
            }
        }
        // In a model or a script a quotation mark is written otherwise.
        var screens = written.toString().replace("&#34;", "\"").replace("\\\"", "\"");
        var nowhere = new ArrayList<String>();
        for (var page : pages()) {
            if (page.getFileName().toString().startsWith("guide-")) {
                found(ON_THE_SCREEN, page).stream()
                        .flatMap(quoted -> Stream.of(quoted.split("…|\\d+")))
                        .map(part -> part.strip().replaceAll("[.,]$", ""))
                        .filter(part -> !part.equals("italics") && !screens.contains(part))
                        .forEach(part -> nowhere.add(page + ": " + part));
            }
        }
        assertThat(nowhere).isEmpty();
    }

    private static boolean hasWords(Path file) {
        return Pattern.compile("\\.(bpmn|dmn|form|js|java|html|csv|properties)$")
                .matcher(file.toString())
                .find();
    }

    private static List<String> found(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md"), Path.of("SECURITY.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }
}
