package dk.omhu.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.OmhuTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A new version of a model keeps the clocks that a law sets, on the tasks that have them. */
@OmhuTest
class LegalClockRuleTest {
    @Autowired
    RepositoryService repository;

    /** Which due date, what stands there instead, and which task the process owner reads of. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "child-notification;child-24-hours;;Vurdér barnets situation inden 24 timer",
                "child-notification;child-24-hours;${clocks.due('visitation', execution)};inden 24 timer",
                "child-notification;child-24-hours;${true ? null : clocks.due('child-24-hours', execution)};inden 24 timer",
                "child-notification;child-receipt;2030-01-01T00:00:00;Send kvittering",
                "concern-handling;inform-person;;Tag stilling til at oplyse personen",
                "complaint;complaint;;Se på afgørelsen igen",
                "turning-18;turning-18;;Overdrag til voksenområdet",
            })
    void aTaskThatLosesItsClockIsRefused(String model, String clock, String instead, String task) throws Exception {
        var before = repository.createDeploymentQuery().count();
        var bad = with(model, clock, instead == null ? "" : " camunda:dueDate=\"" + instead + "\"");

        // The name of the file hides nothing: what counts is the process in it.
        assertThatThrownBy(() -> deploy("andet.bpmn", bad))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Fristen \"" + clock + "\" er sat ved lov og kan ikke fjernes")
                .hasMessageContaining(task);

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void aTaskThatIsReplacedHandsItsClockOn() throws Exception {
        var model = model("child-notification");
        assertThatThrownBy(() -> deploy(
                        "child-notification.bpmn",
                        with("child-notification", "child-24-hours", "")
                                .replace("assessWithin24Hours", "assessAtOnce")))
                .hasMessageContaining("\"child-24-hours\" er sat ved lov");

        repository.deleteDeployment(
                deploy("child-notification.bpmn", model.replace("assessWithin24Hours", "assessAtOnce")), true);
    }

    @Test
    void ourOwnClocksMayGo() throws Exception {
        repository.deleteDeployment(
                deploy("child-notification.bpmn", with("child-notification", "child-screening", "")), true);
    }

    /** The bundled model with something else than the first due date of the clock. */
    private static String with(String model, String clock, String instead) throws Exception {
        var due = " camunda:dueDate=\"${clocks.due('" + clock + "', execution)}\"";
        var text = model(model);
        assertThat(text).contains(due);
        return text.substring(0, text.indexOf(due)) + instead + text.substring(text.indexOf(due) + due.length());
    }

    private static String model(String model) throws Exception {
        return Files.readString(Path.of("processes/" + model + ".bpmn"));
    }

    private String deploy(String name, String text) {
        return repository
                .createDeployment()
                .name("tried")
                .addString(name, text)
                .deploy()
                .getId();
    }
}
