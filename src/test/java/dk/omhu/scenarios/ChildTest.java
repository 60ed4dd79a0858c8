package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.childAssessment;
import static dk.omhu.scenarios.Filled.childReceipt;
import static dk.omhu.scenarios.Filled.closingNotInformed;
import static dk.omhu.scenarios.Filled.information;
import static dk.omhu.scenarios.Filled.professionalTold;
import static dk.omhu.scenarios.Filled.screening;
import static dk.omhu.scenarios.Filled.visitation;
import static dk.omhu.scenarios.PlayedCase.CHILD_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.DUTY_OFFICER;
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

        assertThat(track).isEnded().hasPassed("closedWithoutGround").hasNotPassed("sendReceipt", "screenNotification");
        assertThat(values(pupil.number()).text("childReason")).contains("Barnet har det godt derhjemme.");
    }

    @Test
    void whereThereIsNoGroundTheProfessionalIsAnsweredInTheSameForm() {
        var pupil = aPupilOf14();
        var withheld = childAssessment("NO_GROUNDS", true).but("noGroundsTold", "WITHHELD");

        assertThat(pupil.refusal(
                        CHILD_DESK,
                        "assessWithin24Hours",
                        childAssessment("NO_GROUNDS", true).without("noGroundsTold")))
                .contains("Får fagpersonen det at vide?");
        assertThat(pupil.refusal(CHILD_DESK, "assessWithin24Hours", withheld)).contains("Hvilke særlige forhold?");
        pupil.by(CHILD_DESK, "assessWithin24Hours", withheld.but("noGroundsWithheldReason", "Barnets tryghed"));
        assertThat(pupil.open()).containsExactly("triage");

        var citizens = aConcern().received(Filled.intakeAboutChild());
        citizens.by(
                CHILD_DESK,
                "assessWithin24Hours",
                childAssessment("NO_GROUNDS", true).without("noGroundsTold"));
        assertThat(citizens.open()).as("nobody else is told").containsExactly("triage");
    }

    @Test
    void assessmentAndReceiptMayBeOneSubmission() {
        var pupil = aPupilOf14();
        var track = pupil.running("child-notification");

        pupil.by(CHILD_DESK, "assessWithin24Hours", childAssessment("SCREENING", true));
        assertThat(track).isWaitingAtExactly("screenNotification").hasNotPassed("sendReceipt");

        var shown = pupil.look(CHILD_CASEWORKER, "screenNotification");
        assertThat(shown.get("childReason")).isEqualTo("Barnet har det godt derhjemme.");
    }

    @Test
    void aReceiptThatWasNotSentIsATaskOfItsOwnThatHoldsUpNothing() {
        var pupil = aPupilOf14().by(DUTY_OFFICER, "assessWithin24Hours", childAssessment("ACUTE_STEPS", false));
        var track = pupil.running("child-notification");
        assertThat(track).isWaitingAtExactly("sendReceipt", "screenNotification");

        pupil.by(CHILD_CASEWORKER, "screenNotification", screening("NO_FURTHER"))
                .by(CHILD_DESK, "tellReporter", professionalTold());
        assertThat(track).isWaitingAtExactly("sendReceipt").hasPassed("nothingFurther");

        pupil.by(CHILD_DESK, "sendReceipt", childReceipt());
        assertThat(track).isEnded().hasPassed("receiptConfirmed");
    }

    @Test
    void afterNoGroundsTheReceiptIsStillSent() {
        var pupil = aPupilOf14().by(CHILD_DESK, "assessWithin24Hours", childAssessment("NO_GROUNDS", false));
        var track = pupil.running("child-notification");

        pupil.by(CHILD_DESK, "sendReceipt", childReceipt());
        assertThat(track).isEnded().hasPassed("closedWithoutGround");
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
