package dk.omhu.coverage;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every flow node and every sequence flow of every model was walked by some test. Reads what all test classes recorded, so
 * it runs once, after all of them, in the phase verify (pom.xml); its name keeps it out of the normal test phase.
 */
class CoverageGate {
    private static final Path REPORTS = Path.of("target", "process-test-coverage");
    private static final Path MODELS = Path.of("processes");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Set<String>> WALKED = walked();

    @Test
    void thereAreModelsToWalk() {
        assertThat(models()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFlowNodeAndSequenceFlowWasWalked(Path file) {
        var process = Bpmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Process.class)
                .iterator()
                .next();

        var missing = elements(process).map(FlowElement::getId).collect(toCollection(TreeSet::new));
        int all = missing.size();
        missing.removeAll(WALKED.getOrDefault(process.getId(), Set.of()));

        System.out.printf("%-24s %d of %d walked%n", process.getId(), all - missing.size(), all);
        assertThat(missing).as("never walked in %s", file).isEmpty();
    }

    static List<Path> models() {
        try (Stream<Path> files = Files.list(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<FlowElement> elements(Process process) {
        return Stream.concat(
                process.getModelInstance().getModelElementsByType(FlowNode.class).stream(),
                process.getModelInstance().getModelElementsByType(SequenceFlow.class).stream());
    }

    private static Map<String, Set<String>> walked() {
        Map<String, Set<String>> walked = new HashMap<>();
        if (Files.isDirectory(REPORTS)) {
            try (Stream<Path> files = Files.walk(REPORTS)) {
                files.filter(file -> file.endsWith("report.json"))
                        .forEach(report -> read(report)
                                .findValues("events")
                                .forEach(events -> events.forEach(event -> walked.computeIfAbsent(
                                                event.path("modelKey").asText(), key -> new HashSet<>())
                                        .add(event.path("definitionKey").asText()))));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return walked;
    }

    private static JsonNode read(Path report) {
        try {
            return JSON.readTree(report.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
