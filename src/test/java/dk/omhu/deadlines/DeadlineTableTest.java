package dk.omhu.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.access.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundled table of deadlines, row by row. */
class DeadlineTableTest {
    private static final DmnModelInstance MODEL =
            Dmn.readModelFromFile(Path.of("processes/decisions/deadlines.dmn").toFile());
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = ENGINE.parseDecision(DeadlineTable.KEY, MODEL);

    private static Map<String, @Nullable Object> ask(String clock) {
        var found = ENGINE.evaluateDecisionTable(TABLE, Map.of(DeadlineTable.CLOCK, clock));
        return found.isEmpty() ? Map.of() : new HashMap<>(found.getSingleResult());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/decisions/deadlines.csv", delimiter = ';')
    void aRowSaysWhatItIsMeantTo(
            String clock,
            int amount,
            String unit,
            String calendar,
            String from,
            @Nullable Integer remind,
            @Nullable String escalate,
            String setBy) {
        var said = ask(clock);

        assertThat(((Number) said.get("amount")).intValue()).isEqualTo(amount);
        assertThat(said).containsEntry("unit", unit).containsEntry("calendar", calendar);
        assertThat(said).containsEntry("startsFrom", from).containsEntry("setBy", setBy);
        assertThat(said.get("escalateTo")).isEqualTo(escalate);
        var read = Deadline.read(clock, said, 1);
        assertThat(read.remindBefore()).isEqualTo(remind);
        assertThat(read.escalateTo())
                .isEqualTo(escalate == null ? null : Role.byId(escalate).orElseThrow());
    }

    @Test
    void everyRowIsTriedAndTellsItsReasonAndHowSureItIs() throws Exception {
        var tried = Files.readAllLines(Path.of("src/test/resources/decisions/deadlines.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(";")[0])
                .toList();
        assertThat(ClockNames.all()).containsExactlyInAnyOrderElementsOf(tried);
        assertThat(MODEL.getModelElementsByType(Rule.class))
                .allSatisfy(row -> assertThat(row.getDescription().getTextContent())
                        .as(row.getId())
                        .containsPattern("\\[[FGDU][^]]*]|eget valg")
                        .endsWith("."));
        var decision = MODEL.getModelElementsByType(Decision.class).iterator().next();
        assertThat(decision.getDescription().getTextContent()).contains("Kilde:");
        assertThat(MODEL.getModelElementsByType(DecisionTable.class)
                        .iterator()
                        .next()
                        .getHitPolicy())
                .isEqualTo(HitPolicy.UNIQUE);
    }

    @Test
    void aClockThatNobodyKnowsHasNoRow() {
        assertThat(ask("no-such-clock")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dk.omhu.deadlines.EveryClockTest#setByLaw")
    void whatALawSetsKeepsWithinIt(LegalClock law) {
        var row = Deadline.read(law.clock(), ask(law.clock()), 1);

        assertThat(new LegalLength(new DanishCalendar()).refusal(row, law)).isEmpty();
        assertThat(row.length()).as("the bundled table uses what the law gives").isEqualTo(law.longest());
        assertThat(row.reminder().isPresent()).isEqualTo(law != LegalClock.TURNING_18);
    }

    @Test
    void whatALawOnlyLimitsIsOursAndEndsBeforeIt() {
        var legal = new LegalLength(new DanishCalendar());
        var begin = Deadline.read("child-preliminary-begin", ask("child-preliminary-begin"), 1);

        assertThat(begin.legal()).isFalse();
        assertThat(legal.refusal(begin, LegalClock.CHILD_PRELIMINARY_BEGIN)).isEmpty();
        assertThat(refused(legal, LegalClock.CHILD_PRELIMINARY_BEGIN, Length.days(120)))
                .isFalse();
        assertThat(refused(legal, LegalClock.CHILD_PRELIMINARY_BEGIN, Length.days(121)))
                .isTrue();
    }

    @Test
    void lengthsOfAnotherKindAreMeasuredOnEveryDay() {
        var legal = new LegalLength(new DanishCalendar());

        assertThat(refused(legal, LegalClock.CHILD_RECEIPT, Length.days(6))).isFalse();
        assertThat(refused(legal, LegalClock.CHILD_RECEIPT, Length.days(7))).isTrue();
        assertThat(refused(legal, LegalClock.CHILD_RECEIPT, Length.workingDays(5)))
                .isTrue();
        assertThat(refused(legal, LegalClock.CHILD_24_HOURS, Length.days(0)))
                .as("a day that has 25 hours")
                .isTrue();
        assertThat(refused(legal, LegalClock.CHILD_24_HOURS, Length.days(1))).isTrue();
        assertThat(refused(legal, LegalClock.CHILD_EXAMINATION, Length.days(120)))
                .isFalse();
        assertThat(refused(legal, LegalClock.CHILD_EXAMINATION, Length.days(121)))
                .isTrue();
        assertThat(refused(legal, LegalClock.COMPLAINT, Length.hours(24 * 28 - 1)))
                .isFalse();
        assertThat(refused(legal, LegalClock.COMPLAINT, new Length(1, Length.Unit.YEARS)))
                .isTrue();
    }

    private static boolean refused(LegalLength legal, LegalClock law, Length length) {
        return legal.refusal(new Deadline(law.clock(), length, law.from(), null, null, Deadline.SetBy.LAW, 1), law)
                .isPresent();
    }

    @Test
    void everyLegalClockIsOneThatTheTableCallsLegal() {
        List<String> legal = ClockNames.all().stream()
                .filter(clock -> "LAW".equals(ask(clock).get("setBy")))
                .toList();
        assertThat(legal)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(LegalClock.values())
                        .filter(LegalClock::isSetByLaw)
                        .map(LegalClock::clock)
                        .toList());
    }
}
