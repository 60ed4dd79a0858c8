package dk.omhu.deadlines;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table {@code deadlines} has its page in docs/clocks, which says what the table and the models say. */
class ClockPagesTest {
    private static final Path PAGES = Path.of("docs/clocks");
    private static final Pattern CLOCK = Pattern.compile("clocks\\.due\\(\\s*'([a-z0-9-]+)'");
    private static final Pattern CERTAINTY = Pattern.compile("\\[([^]]*)]");
    private static final Pattern LETTER = Pattern.compile("\\b[FGDU]\\b");

    static Collection<Rule> rows() {
        return Dmn.readModelFromFile(
                        Path.of("processes/decisions/deadlines.dmn").toFile())
                .getModelElementsByType(Rule.class);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aPageSaysWhatItsRowSays(Rule row) throws IOException {
        var page = Files.readString(PAGES.resolve(name(row) + ".md"));
        var out = row.getOutputEntries().stream()
                .map(entry -> text(entry.getText()))
                .toList();

        assertThat(page)
                .startsWith("# " + name(row) + "\n\n")
                .contains("| Length | `%s %s %s`: ".formatted(out.get(0), out.get(1), out.get(2)))
                .contains("| Starts | `%s`: ".formatted(out.get(3)))
                .contains("| Reminder | `%s`".formatted(out.get(4).isEmpty() ? "none" : out.get(4)))
                .contains("| Set by | `%s`: ".formatted(out.get(6)))
                .contains("| Certainty | `%s`: "
                        .formatted(
                                String.join(", ", letters(row.getDescription().getTextContent()))));
        assertThat(line(page, "Told when missed")).contains("`" + (out.get(5).isEmpty() ? "nobody" : out.get(5)) + "`");
        assertThat(line(page, "Source")).isNotBlank();
        assertThat(line(page, "Paused").contains("never")).isEqualTo(out.get(6).equals("LAW"));
        assertThat(line(page, "May it be changed").contains("shorter only"))
                .isEqualTo(out.get(6).equals("LAW"));
        assertThat(line(page, "Used by")).isEqualTo(usedBy(name(row)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theIndexLeadsToIt(Rule row) throws IOException {
        var out = row.getOutputEntries().stream()
                .map(entry -> text(entry.getText()))
                .toList();
        assertThat(Files.readString(PAGES.resolve("README.md")))
                .contains("| [%1$s](%1$s.md) | `%2$s %3$s %4$s` | `%5$s` | "
                        .formatted(name(row), out.get(0), out.get(1), out.get(2), out.get(6)));
    }

    @Test
    void noPageIsLeftOfARowThatIsGone() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".md", ""))
                            .filter(page -> !page.equals("README")))
                    .containsExactlyInAnyOrderElementsOf(ClockNames.all());
        }
    }

    private static String name(Rule row) {
        return text(row.getInputEntries().iterator().next().getText());
    }

    private static String text(Text text) {
        return text.getTextContent().strip().replace("\"", "");
    }

    private static String line(String page, String label) {
        return page.lines()
                .filter(line -> line.startsWith("| " + label + " | "))
                .map(line -> line.substring(label.length() + 5, line.length() - 2))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line " + label));
    }

    /** How sure the row is of itself, by its annotation. */
    private static Set<String> letters(String annotation) {
        Set<String> letters = new TreeSet<>();
        CERTAINTY
                .matcher(annotation)
                .results()
                .forEach(
                        mark -> LETTER.matcher(mark.group(1)).results().forEach(letter -> letters.add(letter.group())));
        if (annotation.contains("eget valg")) {
            letters.add("D");
        }
        return letters;
    }

    /** The tasks and timers that name the clock, in all models. */
    private static String usedBy(String clock) throws IOException {
        List<String> places = new ArrayList<>();
        for (var file : models()) {
            var model = Bpmn.readModelFromFile(file.toFile());
            Set<String> names = new TreeSet<>();
            model.getModelElementsByType(UserTask.class).stream()
                    .filter(task -> names(clock, task.getCamundaDueDate()))
                    .forEach(task -> names.add(task.getName()));
            model.getModelElementsByType(TimerEventDefinition.class).stream()
                    .filter(timer -> timer.getTimeDate() != null
                            && names(clock, timer.getTimeDate().getTextContent()))
                    .forEach(timer -> names.add(((FlowElement) timer.getParentElement()).getName()));
            var process = file.getFileName().toString().replace(".bpmn", "");
            names.forEach(name -> places.add("*%s* (`%s`)".formatted(name, process)));
        }
        return places.isEmpty() ? "no model now" : String.join("; ", places);
    }

    private static boolean names(String clock, String expression) {
        var named = CLOCK.matcher(expression == null ? "" : expression);
        return named.find() && named.group(1).equals(clock);
    }

    private static Set<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).collect(toCollection(TreeSet::new));
        }
    }
}
