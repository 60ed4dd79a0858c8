package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.childAssessment;
import static dk.omhu.scenarios.Filled.clarification;
import static dk.omhu.scenarios.Filled.examination;
import static dk.omhu.scenarios.Filled.followUp;
import static dk.omhu.scenarios.Filled.grantedToChild;
import static dk.omhu.scenarios.Filled.notGranted;
import static dk.omhu.scenarios.Filled.preliminary;
import static dk.omhu.scenarios.Filled.professionalTold;
import static dk.omhu.scenarios.Filled.screening;
import static dk.omhu.scenarios.Filled.talkedWithChild;
import static dk.omhu.scenarios.PlayedCase.CHILD_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** From the screening to a measure: what the child's caseworker chooses, and what the law's four months do. */
class ChildExaminationTest extends Scenario {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    /** A relative has told; the desk has passed it on. */
    private PlayedCase aChildToScreen() {
        return aConcern("RELATIVE")
                .received(Filled.intakeAboutChild())
                .by(CHILD_DESK, "assessWithin24Hours", childAssessment("SCREENING", true));
    }

    private PlayedCase aChildUnderExamination() {
        return aChildToScreen().by(CHILD_CASEWORKER, "screenNotification", screening("EXAMINATION"));
    }

    private PlayedCase aChildToClarify() {
        return aChildToScreen().by(CHILD_CASEWORKER, "screenNotification", screening("CLARIFY"));
    }

    private PlayedCase aChildToHelpBeforeItIsExamined() {
        return aChildToScreen()
                .by(
                        CHILD_CASEWORKER,
                        "screenNotification",
                        screening("EXAMINATION").but("earlyMeasure", "true"));
    }

    private PlayedCase aChildWithAnEarlyMeasure() {
        return aChildToHelpBeforeItIsExamined()
                .by(CHILD_CASEWORKER, "childConversation", talkedWithChild())
                .by(CHILD_CASEWORKER, "decideMeasure", grantedToChild());
    }

    /** A teacher, who has a right to hear of it, has told. */
    private PlayedCase aPupilScreened(String outcome) {
        return aPupilOf14()
                .by(CHILD_DESK, "assessWithin24Hours", childAssessment("SCREENING", true))
                .by(CHILD_CASEWORKER, "screenNotification", screening(outcome));
    }

    @Test
    void theScreeningEndsTheTrackOrGivesEarlyHelp() {
        for (var outcome : new String[] {"NO_FURTHER:nothingFurther", "EARLY_HELP:earlyHelpGiven"}) {
            var child = aChildToScreen();
            var track = child.running("child-notification");
            child.by(CHILD_CASEWORKER, "screenNotification", screening(outcome.split(":")[0]));
            assertThat(track).isEnded().hasPassed(outcome.split(":")[1]).hasNotPassed("tellReporter");
        }
    }

    @Test
    void aPartialClarificationMayBeEnough() {
        for (var outcome : new String[] {"NO_FURTHER:clarifiedNothingFurther", "EARLY_HELP:clarifiedEarlyHelp"}) {
            var child = aChildToClarify();
            var track = child.running("child-notification");
            assertThat(child.look(CHILD_CASEWORKER, "clarifyPartly"))
                    .containsEntry("toClarify", "Hvem er om barnet til daglig?")
                    .doesNotContainKey("clarificationOutcome");
            child.by(CHILD_CASEWORKER, "clarifyPartly", clarification(outcome.split(":")[0]));
            assertThat(track).isEnded().hasPassed(outcome.split(":")[1]);
        }
    }

    @Test
    void aMeasureMayBeginOnWhatWasClarified() {
        var child = aChildToClarify().by(CHILD_CASEWORKER, "clarifyPartly", clarification("EARLY_MEASURE"));
        var track = child.running("child-notification");
        assertThat(track).isWaitingAtExactly("carryOutMeasure");

        child.by(CHILD_CASEWORKER, "childConversation", talkedWithChild())
                .by(CHILD_CASEWORKER, "decideMeasure", notGranted());
        assertThat(track).isEnded().hasPassed("childTrackEnded", "measureOutcomeKnown");
    }

    @Test
    void anExaminationEndsWithoutAMeasureOrWithItsDecision() {
        var without = aChildUnderExamination();
        var ended = without.running("child-notification");
        without.by(CHILD_CASEWORKER, "examineChild", examination("NO_MEASURE"));
        assertThat(ended).isEnded().hasPassed("examinedWithoutMeasure");

        var child = aChildToClarify()
                .by(CHILD_CASEWORKER, "clarifyPartly", clarification("EXAMINATION"))
                .by(CHILD_CASEWORKER, "examineChild", examination("MEASURE"));
        assertThat(child.running("child-notification")).isWaitingAtExactly("carryOutMeasure");
    }

    @Test
    void withoutATalkWithTheChildTheExaminationSaysWhyAndHowItsViewCameForth() {
        var child = aChildUnderExamination();
        var untalked = examination("NO_MEASURE")
                .but("examinationChildTalked", "NO")
                .without("examinationTalkAt")
                .without("examinationTalkWhere")
                .without("examinationTalkWith")
                .without("examinationChildWords");

        assertThat(child.refusal(CHILD_CASEWORKER, "examineChild", untalked))
                .contains("Hvorfor er det undladt?")
                .contains("Hvordan er barnets mening så kommet frem?");
        child.by(
                CHILD_CASEWORKER,
                "examineChild",
                untalked.but("examinationNotTalkedReason", "Barnet er indlagt.")
                        .but("examinationViewOtherwise", "Gennem sygeplejersken"));
        assertThat(child.allRunning("child-examination")).isEmpty();
    }

    @Test
    void theFourMonthsCountFromReceiptAndAPreliminaryAssessmentComesInTimeBesideTheExamination() {
        world.pass(Duration.between(world.now(), Instant.parse("2026-07-31T21:30:00Z")));
        var child = aChildUnderExamination();
        var lastDay = Instant.parse("2026-11-30T22:59:00Z");
        assertThat(child.task(CHILD_CASEWORKER, "examineChild").getDueDate().toInstant())
                .as("the last day of November, for there is no 31st")
                .isEqualTo(lastDay);

        assertThat(child.waitUntil("fourMonthsNear")).isBefore(lastDay.minus(Duration.ofDays(14)));
        assertThat(child.task(CHILD_CASEWORKER, "assessPreliminarily")
                        .getDueDate()
                        .toInstant())
                .isEqualTo(lastDay);

        child.by(CHILD_CASEWORKER, "assessPreliminarily", preliminary(false));
        assertThat(child.open()).contains("examineChild").doesNotContain("childConversation");
        assertThat(child.refusal(CHILD_CASEWORKER, "examineChild", examination("NO_MEASURE")))
                .as("the talk with the child is still to come")
                .contains("ligger i fremtiden");
        child.by(CHILD_CASEWORKER, "examineChild", examination("NO_MEASURE").but("examinationTalkAt", "2026-11-01"));
        assertThat(child.allRunning("child-notification")).isEmpty();
    }

    @Test
    void aPreliminaryAssessmentMayBeginAMeasureWhileTheExaminationGoesOn() {
        var child = aChildUnderExamination();
        child.waitUntil("fourMonthsNear");
        child.by(CHILD_CASEWORKER, "assessPreliminarily", preliminary(true));
        var track = child.running("child-notification");
        assertThat(track).isWaitingAtExactly("examine", "carryOutMeasure");
        assertThat(child.look(CHILD_CASEWORKER, "examineChild")
                        .get("measureUnderway")
                        .toString())
                .contains("allerede en indsats");

        child.by(CHILD_CASEWORKER, "childConversation", talkedWithChild())
                .by(CHILD_CASEWORKER, "decideMeasure", grantedToChild())
                .by(CHILD_CASEWORKER, "examineChild", examination("MEASURE"));
        assertThat(track).isWaitingAtExactly("carryOutMeasure").hasPassed("measureGoesOn");
        assertThat(child.allRunning("measure")).as("one at a time").hasSize(1);
    }

    @Test
    void anExaminationThatIsDoneEarlyBringsTheFollowUpForwardToItsDay() {
        var child = aChildWithAnEarlyMeasure();
        var started = world.now().atZone(DENMARK);
        assertThat(child.task(CHILD_CASEWORKER, "followUpChild").getDueDate().toInstant())
                .isEqualTo(endOf(started.plusMonths(3)));

        world.pass(Duration.ofDays(30));
        child.by(CHILD_CASEWORKER, "examineChild", examination("MEASURE"));
        assertThat(child.task(CHILD_CASEWORKER, "followUpChild").getDueDate().toInstant())
                .isEqualTo(endOf(world.now().atZone(DENMARK)));
    }

    @Test
    void theNextFollowUpOfAChildIsAtMostHalfAYearAhead() {
        var child = aChildWithAnEarlyMeasure();
        var today = world.now().atZone(DENMARK).toLocalDate();

        assertThat(child.refusal(
                        CHILD_CASEWORKER,
                        "followUpChild",
                        followUp("CONTINUE")
                                .but(
                                        "nextFollowUpAt",
                                        today.plusMonths(6).plusDays(1).toString())))
                .contains("højst 6 måneder");
    }

    @Test
    void anExaminationThatIsDoneLaterThanTheFollowUpMovesNothing() {
        var child = aChildWithAnEarlyMeasure();
        var due = child.task(CHILD_CASEWORKER, "followUpChild").getDueDate();

        world.pass(Duration.ofDays(100));
        child.by(CHILD_CASEWORKER, "examineChild", examination("NO_MEASURE"));
        assertThat(child.task(CHILD_CASEWORKER, "followUpChild").getDueDate()).isEqualTo(due);
    }

    @Test
    void anExaminationThatIsDoneMakesAPreliminaryAssessmentNeedless() {
        var child = aChildUnderExamination();
        child.waitUntil("fourMonthsNear");

        child.by(CHILD_CASEWORKER, "examineChild", examination("NO_MEASURE"));
        assertThat(child.allRunning("child-notification")).isEmpty();
        assertThat(child.open()).doesNotContain("assessPreliminarily");
    }

    @Test
    void aMeasureMayBeginWithTheExamination() {
        var child = aChildToHelpBeforeItIsExamined();

        assertThat(child.running("child-notification")).isWaitingAtExactly("examine", "carryOutMeasure");
        assertThat(child.open()).contains("examineChild", "childConversation");
    }

    @Test
    void aFollowUpThatSaysReassessBeginsAnewAndTheFourMonthsCountFromIt() {
        var child = aChildUnderExamination()
                .by(CHILD_CASEWORKER, "examineChild", examination("MEASURE"))
                .by(CHILD_CASEWORKER, "childConversation", talkedWithChild())
                .by(CHILD_CASEWORKER, "decideMeasure", grantedToChild());
        world.pass(Duration.ofDays(80));
        child.by(CHILD_CASEWORKER, "followUpChild", followUp("REASSESS"));
        var seen = world.now();
        assertThat(child.running("child-notification")).isWaitingAtExactly("clarifyPartly");

        child.by(CHILD_CASEWORKER, "clarifyPartly", clarification("EXAMINATION"));
        assertThat(child.task(CHILD_CASEWORKER, "examineChild").getDueDate().toInstant())
                .isEqualTo(endOf(seen.atZone(DENMARK).plusMonths(4)));
    }

    @Test
    void whileAnExaminationGoesOnAFollowUpSendsNothingBackTwice() {
        var child = aChildWithAnEarlyMeasure().by(CHILD_CASEWORKER, "followUpChild", followUp("REASSESS"));

        assertThat(child.running("child-notification"))
                .isWaitingAtExactly("examine")
                .hasPassed("childTrackEnded");
    }

    @Test
    void aProfessionalIsToldOnceWhenItIsDecidedAndHoldsUpNothing() {
        var pupil = aPupilScreened("EXAMINATION");
        var track = pupil.running("child-notification");
        assertThat(track).isWaitingAtExactly("examine", "tellProfessional", "tellReporter");
        assertThat(pupil.look(CHILD_DESK, "tellReporter").get("reporterOutcome").toString())
                .contains("har ført til en børnefaglig undersøgelse");
        pupil.by(CHILD_DESK, "tellReporter", professionalTold());

        pupil.by(CHILD_CASEWORKER, "examineChild", examination("MEASURE"))
                .by(CHILD_CASEWORKER, "childConversation", talkedWithChild())
                .by(CHILD_CASEWORKER, "decideMeasure", grantedToChild());
        assertThat(track).isWaitingAtExactly("carryOutMeasure");
    }

    @Test
    void whatAProfessionalIsToldIsWhetherAndNothingElse() {
        var nothing = aPupilScreened("CLARIFY");
        assertThat(nothing.open()).as("nothing is decided yet").doesNotContain("tellReporter");
        nothing.by(CHILD_CASEWORKER, "clarifyPartly", clarification("NO_FURTHER"));
        assertThat(nothing.look(CHILD_DESK, "tellReporter")
                        .get("reporterOutcome")
                        .toString())
                .contains("har ikke ført til");
        nothing.by(
                CHILD_DESK,
                "tellReporter",
                Filled.of("reporterTold", "WITHHELD")
                        .but("reporterWithheldReason", "Det ville røbe, hvor barnet bor."));
        assertThat(nothing.allRunning("child-notification")).isEmpty();

        var measure = aPupilScreened("CLARIFY").by(CHILD_CASEWORKER, "clarifyPartly", clarification("EARLY_MEASURE"));
        assertThat(measure.open()).doesNotContain("tellReporter");
        measure.by(CHILD_CASEWORKER, "childConversation", talkedWithChild())
                .by(CHILD_CASEWORKER, "decideMeasure", grantedToChild());
        assertThat(measure.look(CHILD_DESK, "tellReporter")
                        .get("reporterOutcome")
                        .toString())
                .contains("har ført til en indsats");
    }

    @Test
    void anAnonymousProfessionalIsNotTold() {
        var pupil = aConcern("PROFESSIONAL")
                .received(Filled.intakeAboutChild().but("reporterAnonymous", "true"))
                .by(CHILD_DESK, "assessWithin24Hours", childAssessment("SCREENING", true))
                .by(CHILD_CASEWORKER, "screenNotification", screening("NO_FURTHER"));

        assertThat(pupil.allRunning("child-notification")).isEmpty();
    }

    private static Instant endOf(ZonedDateTime day) {
        return day.with(LocalTime.of(23, 59)).truncatedTo(ChronoUnit.MINUTES).toInstant();
    }
}
