package dk.omhu.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One test over all templates, found by looking, and over the page that tells process owners their names. */
class TemplateRulesTest {

    static List<Path> templates() throws IOException {
        try (var files = Files.list(Path.of("papers"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateBelongsToAPaperIsDanishAndUsesEveryNameItMay(Path file) throws IOException {
        var paper = Arrays.stream(Paper.values())
                .filter(one -> one.template().equals(file.getFileName().toString()))
                .findFirst();
        assertThat(paper).as("no paper is written from %s", file).isPresent();
        var template = Files.readString(file);

        assertThat(template).contains("lang=\"da-DK\"", "<title>").doesNotContainPattern("(?i)ekstrem|radikal");
        for (var name : paper.get().names()) {
            assertThat(template).containsPattern("\\{\\{[#^]?" + name + "}}");
        }
        assertThat(new Press(new Printer()).print(template, letter(paper.get())))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theNamesAreTheOnesThatTheTestsFillAndThePageTells(Paper paper) throws IOException {
        Set<String> filled = new TreeSet<>();
        collect(letter(paper).values(), filled);
        assertThat(filled).containsExactlyInAnyOrderElementsOf(paper.names());

        var page = Files.readString(Path.of("docs/papers.md"));
        var heading = switch (paper) {
            case INVITATION -> "**Invitation**";
            case RECOMMENDATION -> "**Recommendation**";
            case RECEIPT -> "**Receipt**";
            case DECISION -> "**Decision**";
            case LOG_EXCERPT -> "**Excerpt of the log**";
        };
        var section = page.substring(page.indexOf(heading) + heading.length()).split("\\n\\n[*#]")[0];
        assertThat(paper.names()).allSatisfy(name -> assertThat(section).contains("`" + name + "`"));
    }

    private static Letter letter(Paper paper) {
        return switch (paper) {
            case INVITATION -> Letters.invitation("Tekst");
            case RECOMMENDATION -> Letters.recommendation("Tekst");
            case RECEIPT -> Letters.receipt("Tekst");
            case DECISION -> Letters.decision("Tekst");
            case LOG_EXCERPT -> Letters.logExcerpt("Tekst");
        };
    }

    private static void collect(Object value, Set<String> names) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> {
                names.add(name.toString());
                collect(inner, names);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(each -> collect(each, names));
        }
    }
}
