package dk.omhu.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.OmhuTest;
import dk.omhu.access.MunicipalityCode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A bad table of deadlines is refused with what to do, and leaves nothing behind. */
@OmhuTest
class DeadlineTableRuleTest {
    private static final Path TABLE = Path.of("processes/decisions/deadlines.dmn");
    private static final MunicipalityCode AARHUS = new MunicipalityCode("751");

    @Autowired
    RepositoryService repository;

    @Autowired
    Clocks clocks;

    @Autowired
    DeadlineTable table;

    /** Which row, which column, what is written there instead, and what the process owner reads. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "child24Hours;amount;25;kan kun gøres kortere",
                "childReceipt;unit;\"MONTHS\";Enhed",
                "childExamination;startsFrom;\"NOW\";regnes fra RECEIPT",
                "complaint;setBy;\"OWN\";kan ikke blive vores eget",
                "childPreliminaryBegin;amount;121;begrænset ved lov og kan højst være 4 MONTHS",
                "childPreliminaryBegin;startsFrom;\"NOW\";begrænset ved lov og regnes fra RECEIPT",
                "childPreliminaryBegin;clock;\"begin\";\"child-preliminary-begin\" mangler. child-examination.bpmn",
                "visitation;unit;\"WEEKS\";findes ikke",
                "visitation;amount;-1;helt tal fra 0",
                "visitation;amount;2.5;er hele tal",
                "visitation;escalateTo;\"chief\";ingen rolle",
                "visitation;remindBefore;\"soon\";er hele tal",
                "visitation;clock;\"visitering\";\"visitation\" mangler. concern-handling.bpmn bruger den",
                "visitation;clock;\"intake\";står i to rækker",
                "visitation;clock;-;har én frist i første kolonne",
                "child24Hours;clock;\"child-day\";er sat ved lov og kan ikke slettes",
            })
    void aBadTableIsRefused(String row, String column, String instead, String says) throws Exception {
        var before = repository.createDeploymentQuery().count();
        var bad = with(row, column, instead);

        assertThatThrownBy(() -> deploy("deadlines.dmn", bad)).hasMessageContaining(says);

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadlines.dmn11.xml", "deadlinesdmn", "sag.cmmn"})
    void noFileIsReadByTheEngineUnderANameThatTheRulesDoNotKnow(String name) throws Exception {
        var bad = with("child24Hours", "amount", "25");

        assertThatThrownBy(() -> deploy(name, bad)).hasMessageContaining("ender på .dmn");
    }

    @Test
    void howTheFileIsWrittenHidesNoTable() throws Exception {
        var bad = with("child24Hours", "amount", "25");

        for (var id : List.of("id='deadlines'", "id=\"deadli&#110;es\"", "label=\">\" id=\"deadlines\"")) {
            var hidden = bad.replace("<decision id=\"deadlines\"", "<decision " + id);
            assertThat(hidden).isNotEqualTo(bad);
            assertThatThrownBy(() -> deploy("andet.dmn", hidden)).as(id).hasMessageContaining("kan kun gøres kortere");
        }
        var wide = bad.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .name("tried")
                        .addInputStream("andet.dmn", new ByteArrayInputStream(wide))
                        .deploy())
                .hasMessageContaining("kan kun gøres kortere");
    }

    @Test
    void aModelThatNamesAClockOfNobodyIsRefused() throws Exception {
        var model = Files.readString(Path.of("processes/contact-lock-watch.bpmn"))
                .replace("'contact-lock-review'", "'contact-lock-glance'");

        assertThatThrownBy(() -> deploy("contact-lock-watch.bpmn", model))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("\"contact-lock-glance\", som ikke står i tabellen over frister");
    }

    @Test
    void aGoodTableHoldsForWhatBeginsAfterwards() throws Exception {
        assertThat(table.of("visitation").length()).isEqualTo(Length.hours(24));

        var deployment = deploy("deadlines.dmn", with("visitation", "amount", "48"));
        try {
            assertThat(table.of("visitation").length()).isEqualTo(Length.hours(48));
        } finally {
            repository.deleteDeployment(deployment, true);
        }
        assertThat(table.of("visitation").length()).isEqualTo(Length.hours(24));
    }

    @Test
    void whateverATableShouldSayNoClockOfALawRunsLonger() {
        var received = Instant.parse("2026-11-20T10:00:00Z");
        var doubled =
                new Deadline("child-24-hours", Length.hours(48), StartsFrom.RECEIPT, null, null, Deadline.SetBy.OWN, 9);
        var shorter =
                new Deadline("child-24-hours", Length.hours(12), StartsFrom.RECEIPT, null, null, Deadline.SetBy.LAW, 9);

        assertThat(clocks.due(doubled, StartsFrom.RECEIPT, received, AARHUS))
                .isEqualTo(received.plus(Duration.ofHours(24)));
        var begin = new Deadline(
                "child-preliminary-begin", Length.days(200), StartsFrom.RECEIPT, null, null, Deadline.SetBy.OWN, 9);
        assertThat(clocks.due(begin, StartsFrom.RECEIPT, received, AARHUS))
                .as("ours, but not after what the law sets")
                .isEqualTo(Instant.parse("2027-03-20T22:59:00Z"));
        assertThat(clocks.due(shorter, StartsFrom.RECEIPT, received, AARHUS))
                .isEqualTo(received.plus(Duration.ofHours(12)));
    }

    private String deploy(String name, String text) {
        return repository
                .createDeployment()
                .name("tried")
                .addString(name, text)
                .deploy()
                .getId();
    }

    /** The bundled table with one entry changed. */
    static String with(String row, String column, String instead) throws Exception {
        var entry = Pattern.compile("(id=\"" + row + "_" + column + "\">\\s*<text>)[^<]*(</text>)");
        var table = Files.readString(TABLE);
        assertThat(entry.matcher(table).find()).as("%s %s", row, column).isTrue();
        return entry.matcher(table).replaceFirst("$1" + Matcher.quoteReplacement(instead) + "$2");
    }
}
