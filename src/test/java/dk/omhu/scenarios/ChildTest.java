package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.childAssessment;
import static dk.omhu.scenarios.Filled.childReceipt;
import static dk.omhu.scenarios.Filled.childTakeover;
import static dk.omhu.scenarios.Filled.closingNotInformed;
import static dk.omhu.scenarios.Filled.information;
import static dk.omhu.scenarios.Filled.visitation;
import static dk.omhu.scenarios.PlayedCase.CHILD_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.DUTY_OFFICER;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The statutory track of a child: an instance of its own that nothing in the concern can stop. */
class ChildTest extends Scenario {

    @Test
    void aPupilOf14IsLookedAtWithin24HoursWhileTheConcernGoesItsOwnWay() {
        var pupil = aPupilOf14();

        assertThat(pupil.open()).containsExactly("assessWithin24Hours", "triage");
        assertThat(pupil.running("child-notification").getRootProcessInstanceId())
                .as("a root of its own")
                .isEqualTo(pupil.running("child-notification").getId());
        var look = pupil.task(CHILD_DESK, "assessWithin24Hours");
        assertThat(look.getDueDate().toInstant())
                .isCloseTo(
                        file(pupil.number()).receivedAt().plus(Duration.ofHours(24)),
                        Assertions.within(1, ChronoUnit.SECONDS));
    }

    @Test
    void the24HoursRunFromWhenTheMunicipalityHeardOfItNotFromTheTyping() {
        var heard = OffsetDateTime.now(ZoneOffset.UTC).minusHours(30).truncatedTo(ChronoUnit.MINUTES);
        var pupil = startedBy(COORDINATOR, Filled.start("PROFESSIONAL").but("receivedAt", heard.toString()))
                .received(Filled.intakeAboutChild());

        assertThat(pupil.task(CHILD_DESK, "assessWithin24Hours").getDueDate().toInstant())
                .isEqualTo(heard.toInstant().plus(Duration.ofHours(24)))
                .isBefore(world.now());
        pupil.waitUntil("assessmentOverdue");
        assertThat(pupil.open()).contains("handleAssessmentOverdue", "assessWithin24Hours");
    }

    @Test
    void closingTheConcernDoesNotTouchTheChildsTrack() {
        var pupil = aConcern("PROFESSIONAL")
                .received(Filled.intakeAboutChild().but("onlyBeliefOrOpinion", "true"))
                .visited(visitation("UNFOUNDED"))
                .closed(closingNotInformed("UNFOUNDED"));

        assertThat(pupil.concern()).isEnded();
        assertThat(pupil.open()).containsExactly("assessWithin24Hours");
        pupil.by(CHILD_DESK, "assessWithin24Hours", childAssessment("NO_GROUNDS", true));
        assertThat(pupil.allRunning("child-notification")).isEmpty();
    }

    @Test
    void beliefAloneIsNoGroundAndEndsTheTrackWithItsReason() {
        var pupil = aPupilOf14();
        var track = pupil.running("child-notification");

        pupil.by(CHILD_DESK, "assessWithin24Hours", childAssessment("NO_GROUNDS", true));

        assertThat(track).isEnded().hasPassed("closedWithoutGround").hasNotPassed("sendReceipt", "takeOverChild");
        assertThat(values(pupil.number()).text("childReason")).contains("Barnet har det godt derhjemme.");
    }

    @Test
    void assessmentAndReceiptMayBeOneSubmission() {
        var pupil = aPupilOf14();
        var track = pupil.running("child-notification");

        pupil.by(CHILD_DESK, "assessWithin24Hours", childAssessment("SCREENING", true));
        assertThat(track).isWaitingAtExactly("takeOverChild").hasNotPassed("sendReceipt");

        var shown = pupil.look(CHILD_CASEWORKER, "takeOverChild");
        assertThat(shown.get("childReason")).isEqualTo("Barnet har det godt derhjemme.");
        pupil.by(CHILD_CASEWORKER, "takeOverChild", childTakeover());
        assertThat(track).isEnded().hasPassed("childTakenOver");
    }

    @Test
    void aReceiptThatWasNotSentIsATaskOfItsOwnAndTheManagerHearsWhenItIsLate() {
        var pupil = aPupilOf14().by(DUTY_OFFICER, "assessWithin24Hours", childAssessment("ACUTE_STEPS", false));
        var track = pupil.running("child-notification");
        assertThat(track).isWaitingAtExactly("sendReceipt");

        pupil.waitUntil("receiptOverdue");
        assertThat(track).isWaitingAt("sendReceipt", "handleAssessmentOverdue");

        pupil.by(CHILD_DESK, "sendReceipt", childReceipt())
                .by(MANAGER, "handleAssessmentOverdue", Filled.overdue())
                .by(CHILD_CASEWORKER, "takeOverChild", childTakeover());
        assertThat(track).isEnded().hasPassed("receiptOverdue", "overdueHandled");
    }

    @Test
    void afterNoGroundsTheReceiptIsStillSent() {
        var pupil = aPupilOf14().by(CHILD_DESK, "assessWithin24Hours", childAssessment("NO_GROUNDS", false));
        var track = pupil.running("child-notification");

        pupil.by(CHILD_DESK, "sendReceipt", childReceipt());
        assertThat(track).isEnded().hasPassed("closedWithoutGround");
    }

    @Test
    void theManagerHearsWhen24HoursPassedWithoutALook() {
        var pupil = aPupilOf14();
        var track = pupil.running("child-notification");

        pupil.waitUntil("assessmentOverdue");

        assertThat(track).isWaitingAt("assessWithin24Hours", "handleAssessmentOverdue");
        pupil.by(MANAGER, "handleAssessmentOverdue", Filled.overdue());
        assertThat(track).isWaitingAtExactly("assessWithin24Hours");
    }

    @Test
    void theChildsTrackBeginsOnceHoweverOftenTheConcernIsVisited() {
        var pupil = aPupilOf14()
                .visited(visitation("MORE_INFORMATION"))
                .by(COORDINATOR, "collectInformation", information());

        assertThat(pupil.allRunning("child-notification")).hasSize(1);
        assertThat(pupil.open()).containsExactly("assessWithin24Hours", "triage");
    }

    @Test
    void whoTurnsOutToBeAChildIsProtectedFromThenOn() {
        var called = aConcern().received(Filled.intakeSuggesting("MORE_INFORMATION"));
        assertThat(called.open()).containsExactly("triage");

        called.visited(visitation("MORE_INFORMATION"))
                .by(COORDINATOR, "collectInformation", information().but("ageBand", "AGE_15_17"));
        assertThat(called.open()).containsExactly("assessWithin24Hours", "triage");
    }

    @Test
    void whoseAgeNobodyKnowsIsProtectedAsAChild() {
        var called = aConcern().received(Filled.intake().but("ageBand", "UNKNOWN"));

        assertThat(called.open()).containsExactly("assessWithin24Hours", "triage");
    }

    @Test
    void anAdultHasNoChildsTrack() {
        var called = aConcern().received(Filled.intake());

        assertThat(called.open()).containsExactly("triage");
        assertThat(called.concern()).hasNotPassed("startChildTrack");
    }
}
