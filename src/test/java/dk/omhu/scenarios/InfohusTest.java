package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.contribution;
import static dk.omhu.scenarios.Filled.dimension;
import static dk.omhu.scenarios.Filled.invite;
import static dk.omhu.scenarios.Filled.of;
import static dk.omhu.scenarios.PlayedCase.AUTHORITIES;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invitation, contributions, the nine dimensions, the recommendation. */
class InfohusTest extends Scenario {

    @Test
    void eightAuthoritiesThatSendInTheSameSecondAllLand() throws Exception {
        var called = aConcern().inTheInfohus().invited(AUTHORITIES.keySet().toArray(String[]::new));
        assertThat(called.open()).hasSize(8).containsOnly("contribute");
        List<Callable<Void>> contributions = new ArrayList<>();
        var together = new CyclicBarrier(8);
        AUTHORITIES.forEach((authority, user) -> {
            var task = called.task(user, "contribute");
            world.look(user, task);
            contributions.add(() -> {
                together.await(30, TimeUnit.SECONDS);
                world.submit(user, task, contribution("Bidrag fra " + authority));
                return null;
            });
        });

        var threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Void> contribution : threads.invokeAll(contributions)) {
                contribution.get();
            }
        } finally {
            threads.shutdown();
        }
        called.runJobs();

        assertThat(values(called.number()).byAuthority("contributionText")).hasSize(8);
        assertThat(called.open()).hasSize(9).containsOnly("assessDimension");
        var shown = world.look(COORDINATOR, called.dimensionTask("violence"));
        assertThat(AUTHORITIES.keySet())
                .allSatisfy(authority ->
                        assertThat(shown.get("contributions").toString()).contains("Bidrag fra " + authority));
    }

    @Test
    void anAuthorityThatDoesNotAnswerHoldsNobodyUp() {
        var called = aConcern().inTheInfohus().invited("ssp-consultant", "psychiatry");
        called.contributes("ssp-consultant").runJobs();
        assertThat(called.open()).containsExactly("contribute");

        called.waitUntil("meetingBegins");

        assertThat(called.open())
                .as("the one that is missing is still welcome")
                .hasSize(10)
                .containsOnly("assessDimension", "contribute");
        assertThat(called.running("infohus-referral")).hasPassed("meetingBegins");
        assertThat(values(called.number()).byAuthority("contributionAnswer")).containsOnlyKeys("ssp-consultant");
    }

    @Test
    void eachAuthoritySeesWhatItWasGivenAndNotWhatTheOthersWrote() {
        var called = aConcern().inTheInfohus().invited("ssp-consultant", "psychiatry", "probation");
        called.by("psykiatri-751", "contribute", contribution("Kendt i psykiatrien"))
                .runJobs();

        var shown = called.look("kriminalforsorg-751", "contribute");
        assertThat(shown.get("sharedWithYou").toString()).contains("optaget af våben");
        assertThat(shown.toString()).doesNotContain("Kendt i psykiatrien");
        assertThat(called.open()).containsExactly("contribute", "contribute");
    }

    @Test
    void anAuthorityMayDeclineOrHaveNothing() {
        var called = aConcern().inTheInfohus().invited("psychiatry", "job-centre");
        called.by(
                        "psykiatri-751",
                        "contribute",
                        of("contributionAnswer", "DECLINED").but("contributionDeclineReason", "NO_BASIS"))
                .by("job-751", "contribute", of("contributionAnswer", "NOTHING"))
                .runJobs();

        assertThat(called.open()).hasSize(9).containsOnly("assessDimension");
        assertThat(called.running("infohus-referral"))
                .hasPassed("contributionsIn")
                .hasNotPassed("meetingBegins");
    }

    @Test
    void aCoordinatorMayAssessAlone() {
        var called = aConcern().inTheInfohus().invited();

        assertThat(called.open()).hasSize(9).containsOnly("assessDimension");
        assertThat(called.running("infohus-referral")).hasPassed("discloseToInvited");
        assertThat(disclosures(called)).as("the question to the police only").isEqualTo(1);
    }

    @Test
    void anInvitationWithoutPurposeOrBasisIsRefusedAndNothingIsShared() {
        var called = aConcern().inTheInfohus();

        assertThat(called.refusal(
                        COORDINATOR,
                        "inviteAuthorities",
                        invite("psychiatry").without("psychiatryBasis").without("psychiatryNecessity")))
                .contains(
                        "Psykiatrien: hjemmel",
                        "Psykiatrien: hvorfor er det nødvendigt?",
                        "Psykiatrien: det får de at se");
        assertThat(disclosures(called)).isEqualTo(1);
    }

    @Test
    void theNineDimensionsAreNineSmallTasksNamedInDanish() {
        var called = aConcern().inTheInfohus().invited();

        assertThat(world.tasks(COORDINATOR, called.number(), "assessDimension"))
                .extracting(Task::getName)
                .hasSize(9)
                .doesNotHaveDuplicates()
                .contains("Vurdér: Voldsparathed", "Vurdér: Psykisk sårbarhed", "Vurdér: Familie");

        called.by(COORDINATOR, called.dimensionTask("violence"), dimension("violence", "SERIOUS_CONCERN"))
                .by(COORDINATOR, called.dimensionTask("family"), dimension("family", "NOT_KNOWN"))
                .assessed();
        assertThat(called.look(COORDINATOR, "recommend")
                        .get("dimensionOverview")
                        .toString())
                .contains("Voldsparathed", "Familie")
                .doesNotContainPattern("\\d+ point");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_FURTHER", "POLICE"})
    void withoutAMeasureTheCaseGoesToClosing(String recommendation) {
        var called = aConcern().inTheInfohus().assessedAlone(recommendation);

        assertThat(called.concern())
                .isWaitingAtExactly("proposeClosing")
                .hasPassed("referToInfohus", "noMeasure")
                .hasNotPassed("carryOutMeasure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GENERAL_SUPPORT", "TARGETED_MEASURE"})
    void theInfohusRecommendsAndTheAuthorityDecides(String recommendation) {
        var called = aConcern().inTheInfohus().assessedAlone(recommendation);

        assertThat(called.concern()).isWaitingAt("carryOutMeasure");
        assertThat(called.task(PlayedCase.ADULT_CASEWORKER, "decideMeasure")).isNotAssigned();
        assertThat(world.tasks(COORDINATOR, called.number(), "decideMeasure")).isEmpty();
    }
}
