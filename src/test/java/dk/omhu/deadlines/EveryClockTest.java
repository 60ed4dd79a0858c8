package dk.omhu.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.OmhuTest;
import dk.omhu.engine.TaskClocks.Alarm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each row of the table {@code deadlines}, a new one too, by time travel on the real engine: it ends when it should, and is met,
 * reminded of, missed, paused (ours) or not (a law's), and recounted.
 */
@OmhuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryClockTest {
    @Autowired
    Trials trials;

    @Autowired
    DeadlineTable table;

    @Autowired
    DanishCalendar calendar;

    @Autowired
    Clocks clocks;

    @Autowired
    CaseClocks caseClocks;

    @Autowired
    Recompute recompute;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private String deployment = "";

    static Set<String> rows() {
        return new TreeSet<>(ClockNames.all());
    }

    @BeforeAll
    void deploy() {
        deployment = trials.deploy();
    }

    @AfterAll
    void undeploy() {
        trials.undeploy(deployment);
    }

    @AfterEach
    void theTimeIsNow() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowIsAClockThatDoesWhatItSays(String clock) {
        endsWhereItsRowSaysAndIsMetWithItsTask(clock);
        remindsBeforeItEndsWhereItsRowSaysSo(clock);
        ClockUtil.reset();
        isMissedOnceAndReachesWhomItsRowNames(clock);
        ClockUtil.reset();
        standsStillIfItIsOursAndNeverIfItIsALaws(clock);
    }

    private void endsWhereItsRowSaysAndIsMetWithItsTask(String clock) {
        var trial = trials.begin(clock);
        var row = table.of(clock);
        var running = trial.row();

        assertThat(running.due()).isEqualTo(expected(row, trial.begun));
        assertThat(trial.task().getDueDate().toInstant()).isEqualTo(running.due());
        assertThat(running.law()).isEqualTo(row.legal());
        assertThat(running.lateAtStart()).isFalse();

        trial.done();

        assertThat(trial.row().state()).isEqualTo(CaseClock.State.MET);
        assertThat(trial.row().missed()).isNull();
        assertThat(trial.looks()).isZero();
    }

    private void remindsBeforeItEndsWhereItsRowSaysSo(String clock) {
        var trial = trials.begin(clock);
        var row = table.of(clock);
        var priority = trial.task().getPriority();
        if (row.remindBefore() == null) {
            assertThat(trial.alarms(Alarm.REMIND)).isEmpty();
            assertThat(trial.task().getFollowUpDate()).isNull();
            return;
        }

        var at = trial.ring(Alarm.REMIND);

        assertThat(at)
                .isEqualTo(calendar.reminder(trial.row().due(), row.reminder().orElseThrow(), closed(row)));
        assertThat(at).isBefore(trial.row().due());
        assertThat(trial.row().reminded()).isNotNull();
        assertThat(trial.row().missed()).isNull();
        assertThat(trial.task().getPriority()).isEqualTo(priority + 10);
        assertThat(told(trial, "remind")).isPositive();
        trial.done();
        assertThat(trial.row().state()).isEqualTo(CaseClock.State.MET);
    }

    private void isMissedOnceAndReachesWhomItsRowNames(String clock) {
        var trial = trials.begin(clock);
        var row = table.of(clock);

        var at = trial.ring(Alarm.DUE);

        assertThat(at).isEqualTo(trial.row().over());
        assertThat(trial.row().missed()).isEqualTo(trial.row().due());
        assertThat(trial.alarms(Alarm.DUE)).isEmpty();
        assertThat(told(trial, "due")).isPositive();
        assertThat(trial.looks()).isEqualTo(row.escalateTo() == null ? 0 : 1);
        assertThat(told(trial, "escalation") > 0).isEqualTo(row.escalateTo() != null);
        trial.done();
        assertThat(trial.row().state()).isEqualTo(CaseClock.State.MET);
        assertThat(trial.row().missed()).isEqualTo(trial.row().due());
    }

    private void standsStillIfItIsOursAndNeverIfItIsALaws(String clock) {
        var trial = trials.begin(clock);
        var row = table.of(clock);
        var due = trial.row().due();
        if (row.legal()) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(
                            status -> caseClocks.pause(trial.row().id(), "Travlt")))
                    .hasMessageContaining("sat ved lov");
            transaction.executeWithoutResult(
                    status -> caseClocks.pauseOwn(trial.number, "trial-" + clock, "Afventer politiet"));
            assertThat(trial.row().state()).isEqualTo(CaseClock.State.RUNNING);
            assertThat(trial.row().due()).isEqualTo(due);
            assertThat(trial.alarms(Alarm.DUE)).hasSize(1);
            return;
        }

        transaction.executeWithoutResult(status -> caseClocks.pause(trial.row().id(), "Afventer politiet"));
        assertThat(trial.row().state()).isEqualTo(CaseClock.State.PAUSED);
        assertThat(trial.alarms(Alarm.DUE)).isEmpty();
        assertThat(trial.alarms(Alarm.REMIND)).isEmpty();
        var unit = row.length().unit();
        long left = calendar.left(Trials.now(), due, unit, closed(row));
        ClockUtil.offset(Duration.ofDays(40).toMillis());
        transaction.executeWithoutResult(status -> caseClocks.resume(trial.row().id()));

        assertThat(trial.row().state()).isEqualTo(CaseClock.State.RUNNING);
        assertThat(calendar.left(Trials.now(), trial.row().due(), unit, closed(row)))
                .isBetween(left - 120 / (unit == Length.Unit.HOURS ? 1 : 1000), left);
        assertThat(trial.row().due()).isAfter(due);
        assertThat(trial.ring(Alarm.DUE)).isEqualTo(trial.row().over());
        assertThat(trial.row().missed()).isNotNull();
    }

    /** Ours are given one more and then back what they had; a law's one less, and nothing gives it back. */
    @Test
    @Tag("long")
    void areRecountedOnPurposeAndALawsNeverLater() throws Exception {
        List<Trials.Trial> begun = new ArrayList<>();
        rows().forEach(clock -> begun.add(trials.begin(clock)));
        var stays = rows().stream()
                .filter(clock ->
                        Clocks.isChosen(clock) || table.of(clock).length().amount() == 0)
                .toList();
        var other = trials.deploy("deadlines.dmn", withOtherLengths());
        try {
            for (var trial : begun) {
                var was = trial.row();
                var row = table.of(trial.clock);
                var moves = moves(trial);
                if (stays.contains(trial.clock)) {
                    assertThat(moves).as(trial.clock).isEmpty();
                    continue;
                }
                assertThat(moves).as(trial.clock).hasSize(1);
                var expected = expected(row, trial.begun);
                assertThat(moves.get(0).newDue()).as(trial.clock).isEqualTo(expected);
                assertThat(expected.isBefore(was.due()))
                        .as(trial.clock)
                        .isEqualTo(row.legal() || row.from().backwards());
                recompute.apply(List.of(was.id()), "leder-751", "Ny frist i kommunen");
                assertThat(trial.row().due()).as(trial.clock).isEqualTo(expected);
                assertThat(trial.task().getDueDate().toInstant()).isEqualTo(expected);
                assertThat(trial.alarms(Alarm.DUE))
                        .allSatisfy(alarm -> assertThat(alarm.getDuedate().toInstant())
                                .isEqualTo(trial.row().over()));
            }
        } finally {
            trials.undeploy(other);
        }
        for (var trial : begun) {
            var movesBack = !stays.contains(trial.clock) && !trial.row().law();
            assertThat(moves(trial)).as(trial.clock).hasSize(movesBack ? 1 : 0);
        }
    }

    /** The task is shown as due at 23:59; what is done in that minute is done on the day. */
    @ParameterizedTest
    @CsvSource({
        "police-answer, 30, false",
        "police-answer, 70, true",
        "child-receipt, 30, false",
        "child-receipt, 70, true",
        "visitation, 30, true",
        "child-24-hours, 30, true"
    })
    void aDayIsOverWhenItsLastMinuteIs(String clock, int secondsAfterDue, boolean missed) {
        var trial = trials.begin(clock);
        var due = trial.row().due();
        ClockUtil.setCurrentTime(Date.from(due.plusSeconds(secondsAfterDue)));

        trial.done();

        assertThat(trial.row().state()).isEqualTo(CaseClock.State.MET);
        assertThat(trial.row().missed()).isEqualTo(missed ? due : null);
    }

    static List<LegalClock> setByLaw() {
        return Arrays.stream(LegalClock.values()).filter(LegalClock::isSetByLaw).toList();
    }

    @ParameterizedTest
    @MethodSource("setByLaw")
    void noTableMakesAClockOfALawLonger(LegalClock law) throws Exception {
        var longer = amount(Files.readString(Path.of("processes/decisions/deadlines.dmn")), law.clock(), 1);

        assertThatThrownBy(() -> trials.deploy("deadlines.dmn", longer))
                .hasMessageContaining(law.clock())
                .hasMessageContaining("kan kun gøres kortere");
    }

    private List<Recompute.Move> moves(Trials.Trial trial) {
        return recompute.preview(Trials.AARHUS, trial.clock).stream()
                .filter(move -> move.number().equals(trial.number))
                .toList();
    }

    /** The bundled table with each of our own lengths one more and each of a law's one less; nought stays. */
    private static String withOtherLengths() throws Exception {
        var text = Files.readString(Path.of("processes/decisions/deadlines.dmn"));
        for (var clock : rows()) {
            text = amount(text, clock, LegalClock.sets(clock) ? -1 : 1);
        }
        return text;
    }

    private static String amount(String text, String clock, int more) {
        var row = Pattern.compile("(<text>\"" + clock + "\"</text>.*?<text>)(\\d+)(</text>)", Pattern.DOTALL)
                .matcher(text);
        assertThat(row.find()).as(clock).isTrue();
        int was = Integer.parseInt(row.group(2));
        int now = was == 0 && !LegalClock.sets(clock) ? 0 : Math.max(0, was + more);
        return row.replaceFirst(Matcher.quoteReplacement(row.group(1) + now + row.group(3)));
    }

    /** Where the clock should end that began then on a trial's case. */
    private Instant expected(Deadline row, Instant begun) {
        var start = switch (row.from()) {
            case LOCK -> morning(Trials.lockedUntil());
            case BEFORE_BIRTHDAY_18 -> morning(Trials.birthday().plusYears(18).withDayOfMonth(1));
            case BIRTHDAY_18 ->
                morning(YearMonth.from(Trials.birthday().plusYears(18)).atEndOfMonth());
            case MEETING, BEFORE_MEETING -> calendar.end(begun, Length.workingDays(5), closed(row));
            case NOW, RECEIPT, CLOSING, INVITATION, MEASURE, COMPLAINT, DISCOVERY -> begun;
        };
        return row.from().backwards()
                ? calendar.before(start, row.length(), closed(row))
                : calendar.end(start, row.length(), closed(row));
    }

    private static Instant morning(LocalDate day) {
        return day.atStartOfDay(DanishCalendar.DENMARK).toInstant();
    }

    private Set<LocalDate> closed(Deadline row) {
        return row.legal() ? Set.of() : clocks.closingDays(Trials.AARHUS);
    }

    private long told(Trials.Trial trial, String what) {
        return sql.sql("select count(*) from notice where once = :once")
                .param("once", "clock-%d-%s".formatted(trial.row().id(), what))
                .query(Long.class)
                .single();
    }
}
