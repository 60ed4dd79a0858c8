package dk.omhu.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One test over all models, found by looking; and for the rules that matter most, a small model that breaks each. */
class ModelRulesTest {
    private static final Path GOOD = Path.of("src/test/resources/models/good.bpmn");

    static Stream<Path> models() {
        return House.list(House.MODELS, ".bpmn").stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsWrittenAsTheHouseWrites(Path file) {
        assertThat(ModelRules.broken(file.getFileName().toString(), House.model(file)))
                .isEmpty();
    }

    @Test
    void everyFormIsUsedByAModel() {
        Set<String> used = new HashSet<>();
        models().map(House::model).forEach(model -> {
            List<String> references = new ArrayList<>();
            model.getModelElementsByType(UserTask.class).forEach(task -> references.add(task.getCamundaFormRef()));
            model.getModelElementsByType(StartEvent.class).forEach(start -> references.add(start.getCamundaFormRef()));
            references.forEach(reference -> used.addAll(ModelRules.formsOf(reference)));
        });
        assertThat(House.get().forms().keySet()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void theSmallModelIsGoodUntilItIsBroken() throws Exception {
        assertThat(ModelRules.broken("good.bpmn", read(Files.readString(GOOD)))).isEmpty();
    }

    /** What stands in the small model, what is put there instead, and what the rules must say to it. */
    @ParameterizedTest
    @CsvFileSource(resources = "/models/broken.csv", delimiter = ';', quoteCharacter = '~')
    void aBrokenRuleIsFound(String good, String bad, String says) throws Exception {
        var source = Files.readString(GOOD);
        assertThat(source).contains(good);
        var found = ModelRules.broken("good.bpmn", read(source.replace(good, bad == null ? "" : bad)));
        assertThat(found).as("%s instead of %s", bad, good).anyMatch(line -> line.contains(says));
    }

    private static BpmnModelInstance read(String source) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
    }
}
