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
