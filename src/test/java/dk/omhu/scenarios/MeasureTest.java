package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.closing;
import static dk.omhu.scenarios.Filled.declined;
import static dk.omhu.scenarios.Filled.followUp;
import static dk.omhu.scenarios.Filled.granted;
import static dk.omhu.scenarios.Filled.notGranted;
import static dk.omhu.scenarios.PlayedCase.ADULT_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** The authority decides on a measure in its own case, and follows it up. */
class MeasureTest extends Scenario {

    private PlayedCase anAdultWithARecommendation() {
        return aConcern().inTheInfohus().assessedAlone("TARGETED_MEASURE");
    }

    @Test
    void aMeasureIsContinuedAdjustedAndCompleted() {
        var called = anAdultWithARecommendation().by(ADULT_CASEWORKER, "decideMeasure", granted());
        var measure = called.running("measure");
        assertThat(measure).isWaitingAtExactly("course", "followUp");

        called.by(ADULT_CASEWORKER, "followUp", followUp("CONTINUE"));
        assertThat(measure).isWaitingAtExactly("course", "followUp");

        called.by(ADULT_CASEWORKER, "followUp", followUp("ADJUST"));
        assertThat(measure).isWaitingAtExactly("course", "decideMeasure");
        called.by(ADULT_CASEWORKER, "decideMeasure", granted().but("purpose", "Uddannelse"));
        assertThat(measure).isWaitingAtExactly("course", "followUp");
        assertThat(called.look(ADULT_CASEWORKER, "followUp").get("purpose")).isEqualTo("Uddannelse");

        called.by(ADULT_CASEWORKER, "followUp", followUp("CLOSE"));
        assertThat(measure).isEnded().hasPassed("measureCompleted");
        assertThat(called.concern()).isWaitingAtExactly("proposeClosing").hasPassed("handlingCompleted");
    }

    @Test
    void aMeasureThatNeedsReassessmentGoesBackToTheInfohusWhichStartsEmpty() {
        var called = aConcern().inTheInfohus().invited("ssp-consultant");
        called.contributes("ssp-consultant").runJobs().assessed().recommended("GENERAL_SUPPORT");
        called.by(ADULT_CASEWORKER, "decideMeasure", granted()).by(ADULT_CASEWORKER, "followUp", followUp("REASSESS"));

        assertThat(called.concern()).isWaitingAt("referToInfohus");
        var shown = called.look(COORDINATOR, "inviteAuthorities");
        assertThat(shown).doesNotContainKeys("invitedAuthorities", "sspConsultantText", "sspConsultantBasis");
        assertThat(shown.get("earlierRounds").toString()).contains("optaget af våben");

        called.invited();
        assertThat(called.open())
                .as("nobody invited this time: nobody of the first round is asked again")
                .hasSize(9)
                .containsOnly("assessDimension");
        var dimension = world.look(COORDINATOR, called.dimensionTask("violence"));
        assertThat(dimension).doesNotContainKeys("violenceJudgement", "violenceWhy");
        assertThat(dimension.get("earlierAssessment").toString()).contains("Det siger læreren");

        called.by(COORDINATOR, called.dimensionTask("violence"), Filled.dimension("violence", "NOT_KNOWN"))
                .assessed();
        assertThat(called.look(COORDINATOR, "recommend")
                        .get("dimensionOverview")
                        .toString())
                .as("the reason of the first round explains nothing in the second")
                .containsPattern("Voldsparathed \\| Vi ved det ikke \\| [^|]+ \\| – \\|");
        called.recommended("NO_FURTHER");
        assertThat(called.concern()).isWaitingAtExactly("proposeClosing").hasPassed("noMeasure");
    }

    @Test
    void whereTheAuthorityRefusesOrThePersonSaysNoTheCaseGoesToClosing() {
        var refused = anAdultWithARecommendation().by(ADULT_CASEWORKER, "decideMeasure", notGranted());
        assertThat(refused.concern()).isWaitingAtExactly("proposeClosing").hasPassed("handlingCompleted");

        var declined = anAdultWithARecommendation().by(ADULT_CASEWORKER, "decideMeasure", declined());
        assertThat(declined.concern()).isWaitingAtExactly("proposeClosing").hasPassed("handlingCompleted");
    }

    @Test
    void theChildsCaseworkerDecidesForAChildAndHearsIt() {
        var pupil = aPupilOf14ForTheInfohus()
                .policeSay("RELEASED")
                .by(COORDINATOR, "informPerson", Filled.informed())
                .assessedAlone("TARGETED_MEASURE");

        assertThat(world.tasks(ADULT_CASEWORKER, pupil.number(), "decideMeasure"))
                .isEmpty();
        assertThat(pupil.open()).doesNotContain("decideMeasure");
        pupil.by(CHILD_CASEWORKER, "childConversation", Filled.talkedWithChild())
                .by(CHILD_CASEWORKER, "decideMeasure", Filled.grantedToChild());
        assertThat(pupil.task(CHILD_CASEWORKER, "followUpChild")).isNotNull();
    }

    @Test
    void aFollowUpIsDueAfterThreeMonthsAndTheManagerHearsWhenItIsNotDone() {
        var called = anAdultWithARecommendation().by(ADULT_CASEWORKER, "decideMeasure", granted());
        var started = world.now().atZone(ZoneId.of("Europe/Copenhagen"));

        assertThat(called.task(ADULT_CASEWORKER, "followUp").getDueDate().toInstant())
                .isEqualTo(endOf(started.plusMonths(3)));
        assertThat(called.waitUntilMissed("followUp"))
                .isEqualTo(endOf(started.plusMonths(3)).plus(1, ChronoUnit.MINUTES));
        assertThat(called.open()).containsExactly("followUp", "handleOverdue");

        called.by(ADULT_CASEWORKER, "followUp", followUp("CLOSE"));
        assertThat(called.open())
                .as("the case does not wait for the manager")
                .containsExactly("handleOverdue", "proposeClosing");
        called.by(PlayedCase.MANAGER, "handleOverdue", Filled.overdue());
        assertThat(called.concern()).isWaitingAtExactly("proposeClosing");
    }

    @Test
    void aCompletedMeasureIsClosedAndLookedAtAgainAfterSixAndTwelveMonths() {
        var called = anAdultWithARecommendation()
                .by(ADULT_CASEWORKER, "decideMeasure", granted())
                .by(ADULT_CASEWORKER, "followUp", followUp("CLOSE"))
                .closed(closing("COMPLETED"));
        var closed = world.now().atZone(ZoneId.of("Europe/Copenhagen"));

        assertThat(called.open()).isEmpty();
        assertThat(called.waitUntil("sixMonthsPassed")).isEqualTo(endOf(closed.plusMonths(6)));
        called.by(COORDINATOR, "reviewAfterSixMonths", Filled.review());

        assertThat(called.waitUntil("twelveMonthsPassed")).isEqualTo(endOf(closed.plusMonths(12)));
        called.by(COORDINATOR, "reviewAfterTwelveMonths", Filled.review());
        assertThat(called.concern()).isEnded().hasPassed("reviewCompleted");
    }

    @Test
    void aDeclinedMeasureIsReviewedOnlyWhereItIsWanted() {
        var unwanted = anAdultWithARecommendation()
                .by(ADULT_CASEWORKER, "decideMeasure", declined())
                .closed(closing("DECLINED"));
        assertThat(unwanted.concern()).isEnded();

        var wanted = anAdultWithARecommendation()
                .by(ADULT_CASEWORKER, "decideMeasure", declined())
                .closed(closing("DECLINED").but("reviewWanted", "true"));
        assertThat(wanted.concern()).isWaitingAtExactly("sixMonthsPassed");
    }

    private static Instant endOf(ZonedDateTime day) {
        return day.with(LocalTime.of(23, 59)).truncatedTo(ChronoUnit.MINUTES).toInstant();
    }
}
