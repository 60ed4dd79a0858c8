package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.acuteAnswer;
import static dk.omhu.scenarios.Filled.acuteReport;
import static dk.omhu.scenarios.Filled.childAssessment;
import static dk.omhu.scenarios.Filled.noteWithDanger;
import static dk.omhu.scenarios.Filled.policeCalled;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.DUTY_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** A child in an acute situation is assessed within 24 hours; no road leads past it. */
class AcuteChildTest extends Scenario {
    private static final String REPORT = "raise-acute-situation";
    private static final String ASSESSMENT = "assessWithin24Hours";

    private Instant due(PlayedCase played) {
        return played.task(CHILD_DESK, ASSESSMENT).getDueDate().toInstant();
    }

    @Test
    void whereTheReceiptSaysSoTheAssessmentDoesNotWaitForTheIntake() {
        var called = startedBy(DUTY_OFFICER, Filled.startWithDanger().but("personUnder18", "YES"));

        assertThat(called.open()).containsExactly(ASSESSMENT, "callPolice", "intake", "takeLead");
        assertThat(due(called)).isEqualTo(file(called.number()).receivedAt().plus(Duration.ofHours(24)));

        called.received(Filled.intakeAboutChild().but("signBehaviour", "YES"));
        assertThat(world.tasks(CHILD_DESK, called.number(), ASSESSMENT))
                .as("one assessment of one receipt")
                .hasSize(1);
    }

    @Test
    void dangerSeenAtTheVisitationWaitsWithTheAssessmentThatRunsAlready() {
        var pupil = aPupilOf14();
        var due = due(pupil);

        pupil.visited(Filled.visitation("INFOHUS")
                .but("acute", "true")
                .but("acuteDeviationReason", "NEWER_INFORMATION")
                .but("visitationDeviationReason", "NEWER_INFORMATION"));

        assertThat(pupil.open()).contains("callPolice");
        assertThat(due(pupil))
                .as("the first receipt, the shorter clock, stands")
                .isEqualTo(due);
    }

    @Test
    void anEarlierTrackThatEndedDoesNotAnswerForNewDanger() {
        var pupil = aPupilOf14ForTheInfohus().by(CHILD_DESK, ASSESSMENT, childAssessment("NO_GROUNDS", true));
        assertThat(pupil.allRunning("child-notification")).isEmpty();
        world.pass(Duration.ofDays(10));
        var heard = world.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);

        send(DUTY_OFFICER, REPORT, acuteReport(pupil.number()).but("receivedAt", heard.toString()));

        assertThat(due(pupil))
                .as("24 hours from when the municipality heard")
                .isEqualTo(heard.plus(Duration.ofHours(24)));
        pupil.by(CHILD_DESK, ASSESSMENT, childAssessment("ACUTE_STEPS", false));
        assertThat(pupil.open())
                .as("the second notification has its own receipt")
                .contains("sendReceipt");
        assertThat(pupil.task(CHILD_DESK, "sendReceipt").getDueDate().toInstant())
                .isAfter(heard.plus(Duration.ofDays(5)));
    }

    @Test
    void aTrackPastItsAssessmentDoesNotEither() {
        var pupil = aPupilOf14ForTheInfohus().by(CHILD_DESK, ASSESSMENT, childAssessment("SCREENING", true));
        assertThat(pupil.allRunning("child-notification")).hasSize(1);

        send(COORDINATOR, "case-note", noteWithDanger(pupil.number()));

        assertThat(pupil.allRunning("child-notification")).hasSize(2);
        assertThat(pupil.open()).contains(ASSESSMENT);
    }

    @Test
    void newInformationCountsFromWhenItCameAndNotFromWhenItWasRead() {
        var pupil = aPupilOf14ForTheInfohus().by(CHILD_DESK, ASSESSMENT, childAssessment("NO_GROUNDS", true));
        world.pass(Duration.ofDays(3));
        var came = world.now();
        send("ssp-751", "new-information", Filled.newInformation(pupil.number()));
        world.pass(Duration.ofHours(30));

        pupil.by(COORDINATOR, "readNewInformation", Filled.readInformation(true));

        assertThat(due(pupil)).isCloseTo(came.plus(Duration.ofHours(24)), within1Minute());
        assertThat(due(pupil)).as("overdue at once").isBefore(world.now());
    }

    @Test
    void anAdultsTrackBeginsWhenTheReportKnowsBetter() {
        var called = aConcern().onTheRoad("INFOHUS");
        send(COORDINATOR, "case-correction", Filled.correction(called.number(), "personBirthDate", "2011-03-04"));
        assertThat(called.open()).doesNotContain(ASSESSMENT);

        send(DUTY_OFFICER, REPORT, acuteReport(called.number()));

        assertThat(called.open()).contains(ASSESSMENT);
    }

    @Test
    void aConcernSentToItsClosingBeforeAnybodyAskedForTheAgeIsAssessedAllTheSame() {
        var called = startedBy(COORDINATOR, Filled.startWithDanger());
        assertThat(called.open()).doesNotContain(ASSESSMENT);

        called.by(COORDINATOR, "callPolice", policeCalled())
                .by(COORDINATOR, "registerPoliceAnswer", acuteAnswer("HAND_OVER"));

        assertThat(called.open()).contains(ASSESSMENT, "proposeClosing").doesNotContain("intake");
        assertThat(due(called)).isEqualTo(file(called.number()).receivedAt().plus(Duration.ofHours(24)));
    }

    @Test
    void anAdultIsNot() {
        var called = startedBy(COORDINATOR, Filled.startWithDanger().but("personUnder18", "NO"));

        called.by(COORDINATOR, "callPolice", policeCalled())
                .by(COORDINATOR, "registerPoliceAnswer", acuteAnswer("CLOSE"));

        assertThat(called.open()).contains("proposeClosing").doesNotContain(ASSESSMENT);
    }

    private static org.assertj.core.data.TemporalUnitOffset within1Minute() {
        return org.assertj.core.api.Assertions.within(1, ChronoUnit.MINUTES);
    }
}
