package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.childAssessment;
import static dk.omhu.scenarios.Filled.childReceipt;
import static dk.omhu.scenarios.PlayedCase.CHILD_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.deadlines.CaseClock;
import dk.omhu.deadlines.CaseClocks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clocks that the law sets for a child: kept, missed, and met beside their task. */
class ChildClocksTest extends Scenario {
    @Autowired
    CaseClocks clocks;

    @Test
    void aReceiptThatIsSentWithTheAssessmentHasKeptItsClock() {
        var pupil = aPupilOf14().by(CHILD_DESK, "assessWithin24Hours", childAssessment("NO_GROUNDS", true));

        var clock = clock(pupil.number(), "child-receipt");
        assertThat(clock.state()).isEqualTo(CaseClock.State.MET);
        assertThat(clock.law()).isTrue();
        assertThat(clock.missed()).isNull();
        assertThat(clock.met()).isCloseTo(world.now(), Assertions.within(1, java.time.temporal.ChronoUnit.MINUTES));
    }

    @Test
    void theDayOnWhichItWasSentCounts() {
        world.pass(Duration.between(world.now(), Instant.parse("2026-03-02T10:00:00Z")));
        var pupil = aPupilOf14();
        world.pass(Duration.ofHours(20));
        pupil.by(
                CHILD_DESK,
                "assessWithin24Hours",
                childAssessment("NO_GROUNDS", true).but("receiptSentAt", "2026-03-02"));

        assertThat(clock(pupil.number(), "child-receipt").met())
                .as("by the end of that day")
                .isEqualTo(Instant.parse("2026-03-02T22:59:59.999Z"));
    }

    @Test
    void aReceiptThatIsNotedTooLateWasSentInTimeAllTheSame() {
        var pupil = aPupilOf14().by(CHILD_DESK, "assessWithin24Hours", childAssessment("NO_GROUNDS", false));
        var sent = world.now().atZone(ZoneId.of("Europe/Copenhagen")).toLocalDate();
        pass(pupil, Duration.ofDays(12));
        assertThat(clock(pupil.number(), "child-receipt").missed()).isNotNull();

        pupil.by(CHILD_DESK, "sendReceipt", Filled.childReceipt().but("receiptSentAt", sent.toString()));

        var clock = clock(pupil.number(), "child-receipt");
        assertThat(clock.missed()).isNull();
        assertThat(clock.met()).isBefore(clock.due());
    }

    @Test
    void theReceiptOfALaterNotificationCountsFromThatOne() {
        var pupil = aPupilOf14().by(CHILD_DESK, "assessWithin24Hours", childAssessment("NO_GROUNDS", false));
        world.pass(Duration.ofDays(30));
        send(COORDINATOR, "raise-acute-situation", Filled.acuteReport(pupil.number()));

        pupil.by(CHILD_DESK, "assessWithin24Hours", childAssessment("NO_GROUNDS", true));

        var clock = clocks(pupil.number(), "child-receipt").stream()
                .filter(one -> one.taskId() == null)
                .findFirst()
                .orElseThrow();
        assertThat(clock.missed()).isNull();
        assertThat(clock.due()).isAfter(world.now());
        assertThat(pupil.open()).as("the first one is still to be sent").contains("sendReceipt");
    }

    @Test
    void whenNobodyHasLookedAfter24HoursTheManagerHearsAndTheTaskStays() {
        var pupil = aPupilOf14();

        pass(pupil, Duration.ofHours(25));

        assertThat(clock(pupil.number(), "child-24-hours").missed()).isNotNull();
        assertThat(pupil.open()).contains("handleOverdue", "assessWithin24Hours");
        assertThat(world.tasks(MANAGER, pupil.number(), "handleOverdue")).hasSize(1);
    }

    @Test
    void aReminderMakesItNoMoreUrgentThanDangerAndChildrenAre() {
        var pupil = aPupilOf14();

        pupil.waitUntilReminded("assessWithin24Hours");

        assertThat(pupil.task(CHILD_DESK, "assessWithin24Hours").getPriority()).isEqualTo(80);
    }

    @Test
    void aReceiptThatIsLateIsMissedAndMetBoth() {
        var pupil = aPupilOf14().by(CHILD_DESK, "assessWithin24Hours", childAssessment("NO_GROUNDS", false));

        pass(pupil, Duration.ofDays(12));
        var today = world.now().atZone(ZoneId.of("Europe/Copenhagen")).toLocalDate();
        pupil.by(CHILD_DESK, "sendReceipt", childReceipt().but("receiptSentAt", today.toString()));

        var clock = clock(pupil.number(), "child-receipt");
        assertThat(clock.state()).isEqualTo(CaseClock.State.MET);
        assertThat(clock.missed()).isNotNull();
    }

    @Test
    void anExaminationThatIsDoneTakesThePreliminaryAssessmentsClockAway() {
        var child = aConcern("RELATIVE")
                .received(Filled.intakeAboutChild())
                .by(CHILD_DESK, "assessWithin24Hours", childAssessment("SCREENING", true))
                .by(CHILD_CASEWORKER, "screenNotification", Filled.screening("EXAMINATION"));
        child.waitUntil("fourMonthsNear");
        child.by(CHILD_CASEWORKER, "examineChild", Filled.examination("NO_MEASURE"));

        assertThat(clock(child.number(), "child-preliminary").state()).isEqualTo(CaseClock.State.CANCELLED);
        assertThat(clock(child.number(), "child-examination").state()).isEqualTo(CaseClock.State.MET);
    }

    private CaseClock clock(CaseNumber number, String name) {
        var found = clocks(number, name);
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    private List<CaseClock> clocks(CaseNumber number, String name) {
        return transaction.execute(status -> clocks.of(number)).stream()
                .filter(clock -> clock.name().equals(name))
                .toList();
    }

    /** Lets the time pass, and everything go off in the child's track that was due meanwhile. */
    private void pass(PlayedCase pupil, Duration time) {
        var track = pupil.running("child-notification").getId();
        var jobs = world.engine().getManagementService();
        world.pass(time);
        jobs.createJobQuery()
                .processInstanceId(track)
                .timers()
                .duedateLowerThan(Date.from(world.now()))
                .list()
                .forEach(job -> jobs.executeJob(job.getId()));
    }
}
