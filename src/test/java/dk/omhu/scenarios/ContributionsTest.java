package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.contribution;
import static dk.omhu.scenarios.Filled.of;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.omhu.engine.TaskClocks;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** What an invited authority may answer, and what becomes of the case when it answers late or never. */
class ContributionsTest extends Scenario {
    private static final String SSP = "ssp-751";
    private static final String PSYCHIATRY = "psykiatri-751";
    private static final String PROBATION = "kriminalforsorg-751";

    @Test
    void whoSaysYesToLaterFindsTheTaskAgainWithWhatWasWritten() {
        var called = aConcern().inTheInfohus().invited("psychiatry", "ssp-consultant");
        called.by(
                PSYCHIATRY,
                "contribute",
                of("contributionAnswer", "ACCEPTED").but("contributionMore", "Har været indlagt i foråret."));

        var again = called.look(PSYCHIATRY, "contribute");
        assertThat(again.get("contributionMore")).isEqualTo("Har været indlagt i foråret.");
        assertThat(again).doesNotContainKey("contributionAnswer");
        assertThat(again.get("contributionState").toString()).contains("I har sagt ja.", "Svar ønskes senest");
        assertThat(again.get("earlierRounds").toString()).contains("Ja, vi svarer senere", "indlagt i foråret");

        called.waitUntil("meetingBegins");
        assertThat(contributions(called, "mentalHealth"))
                .contains("**Psykiatrien:** har sagt ja, bidraget mangler")
                .doesNotContain("indlagt");

        called.by(PSYCHIATRY, "contribute", of("contributionAnswer", "CONTRIBUTED"));
        assertThat(contributions(called, "mentalHealth")).contains("indlagt i foråret");
    }

    @Test
    void aContributionPerDimensionIsShownInThatDimensionWithItsSource() {
        var called = aConcern().inTheInfohus().invited("psychiatry");
        called.by(
                        PSYCHIATRY,
                        "contribute",
                        of("contributionAnswer", "CONTRIBUTED")
                                .but("contributionDimensions", List.of("mentalHealth", "family"))
                                .but("mentalHealthContribution", "Depression siden marts")
                                .but("mentalHealthContributionKind", "REGISTER")
                                .but("mentalHealthContributionNature", "FACT")
                                .but("mentalHealthContributionSeen", "marts 2026")
                                .but("mentalHealthContributionResources", "Tager sin medicin")
                                .but("familyContribution", "Moren følger med til samtaler")
                                .but("contributionMore", "Vi ser ham hver måned"))
                .runJobs();

        assertThat(contributions(called, "mentalHealth"))
                .contains("Vi ser ham hver måned", "Depression siden marts")
                .contains("egne systemer; noget konstateret; marts 2026")
                .contains("*Ressourcer:* Tager sin medicin")
                .as("given under § 115, shown onward with its mark")
                .contains("Må ikke bruges til at efterforske en straffesag")
                .doesNotContain("Moren følger");
        assertThat(contributions(called, "violence"))
                .contains("Vi ser ham hver måned")
                .doesNotContain("Depression", "Moren");

        called.assessed();
        assertThat(called.look(COORDINATOR, "recommend").get("contributions").toString())
                .contains("*Psykisk sårbarhed:* Depression siden marts", "*Familie:* Moren følger");
    }

    @Test
    void aContributionSaysSomethingAndATickedDimensionToo() {
        var called = aConcern().inTheInfohus().invited("psychiatry");
        var empty = of("contributionAnswer", "CONTRIBUTED");

        assertThat(called.refusal(PSYCHIATRY, "contribute", empty)).contains("Hvad ved I, der har betydning");
        assertThat(called.refusal(PSYCHIATRY, "contribute", empty.but("contributionDimensions", List.of("violence"))))
                .contains("Voldsparathed: hvad ved I?")
                .doesNotContain("Hvad ved I, der har betydning");
        assertThat(called.refusal(
                        PSYCHIATRY,
                        "contribute",
                        contribution("Kendt").but("familyContribution", "Uden at have sat kryds")))
                .contains("skjult");
    }

    @Test
    void whoDeclinesSaysWhyAndTheMeetingReadsIt() {
        var called = aConcern().inTheInfohus().invited("psychiatry", "ssp-consultant");

        assertThat(called.refusal(PSYCHIATRY, "contribute", of("contributionAnswer", "DECLINED")))
                .contains("Hvorfor?");
        called.by(
                        PSYCHIATRY,
                        "contribute",
                        of("contributionAnswer", "DECLINED").but("contributionDeclineReason", "NO_BASIS"))
                .by(SSP, "contribute", of("contributionAnswer", "NOTHING"))
                .runJobs();

        assertThat(contributions(called, "violence"))
                .contains("**Psykiatrien:** afslået: vi har ikke hjemmel")
                .contains("**SSP-konsulent:** har ikke noget at bidrage med");
    }

    @Test
    void aQuestionBackIsAnsweredAsADisclosureAndMayBeAskedTwice() {
        var called = aConcern().inTheInfohus().invited("psychiatry", "probation");
        int before = disclosures(called);
        called.by(PSYCHIATRY, "contribute", asks("Er det samme familie som sidst?"));
        called.by(PROBATION, "contribute", asks("Hvilket fængsel?"));
        assertThat(called.open()).containsExactly("answerQuestion", "answerQuestion");

        var question = questionOf(called, "Er det samme familie");
        var shown = world.look(COORDINATOR, question);
        assertThat(shown.get("authorityQuestion").toString()).contains("Psykiatrien spørger");
        assertThat(shown.get("answerBasis")).as("as that recipient's newest").isEqualTo("PSP");
        assertThat(shown.get("sharedBefore").toString()).contains("optaget af våben");
        assertThat(world.refusal(COORDINATOR, question, of("answerText", "Ja"))).contains("Hvorfor er det nødvendigt?");
        called.by(COORDINATOR, question, answers("Ja, det er den."));

        assertThat(disclosures(called)).isEqualTo(before + 1);
        assertThat(called.look(PSYCHIATRY, "contribute").get("sharedWithYou").toString())
                .contains("Svar på jeres spørgsmål: Ja, det er den.", "§ 115");
        assertThat(values(called.number())
                        .latest("answerText")
                        .orElseThrow()
                        .by()
                        .authority())
                .as("the coordinator's word, not psychiatry's")
                .isEqualTo("municipality");

        called.by(PSYCHIATRY, "contribute", asks("Og faren?"))
                .by(
                        COORDINATOR,
                        questionOf(called, "Og faren"),
                        answers("Ham ved vi intet om.").but("answerBasis", "CONSENT"));
        assertThat(disclosures(called)).isEqualTo(before + 2);
        called.by(PSYCHIATRY, "contribute", contribution("Så kender vi dem.")).waitUntil("meetingBegins");
        assertThat(contributions(called, "family"))
                .contains("Så kender vi dem.")
                .contains("**Kriminalforsorgen:** har et spørgsmål, som venter på svar");
    }

    @Test
    void theAnswerToOneAuthorityIsNotShownToAnother() {
        var called = aConcern().inTheInfohus().invited("psychiatry", "probation");
        called.by(PSYCHIATRY, "contribute", asks("Hvem er faren?"));
        called.by(COORDINATOR, "answerQuestion", answers("Han bor i Viborg."));

        assertThat(called.look(PROBATION, "contribute").toString()).doesNotContain("Viborg", "Hvem er faren");
    }

    @Test
    void whatIsReturnedUnfinishedCountsAndIsMarked() {
        var called = aConcern().inTheInfohus().invited("psychiatry");
        called.by(PSYCHIATRY, "contribute", contribution("Det halve billede").but("contributionAnswer", "UNFINISHED"))
                .runJobs();

        assertThat(called.open()).hasSize(9).containsOnly("assessDimension");
        assertThat(contributions(called, "violence")).contains("Det halve billede", "*ikke færdigt*");
    }

    @Test
    void aLateContributionIsTakenWhileTheDimensionsAreGoneThrough() {
        var called = aConcern().inTheInfohus().invited("psychiatry", "ssp-consultant");
        called.contributes("ssp-consultant").runJobs();
        passDeadline(called);
        called.by(COORDINATOR, called.dimensionTask("violence"), Filled.dimension("violence", "NO_CONCERN"));

        assertThat(contributions(called, "family")).contains("**Psykiatrien:** mangler – for sent");
        assertThat(called.look(PSYCHIATRY, "contribute")
                        .get("contributionState")
                        .toString())
                .contains("Fristen er overskredet", "bidraget er stadig velkomment");
        called.contributes("psychiatry").runJobs();

        assertThat(contributions(called, "family")).contains("Vi kender ham godt.", "kom efter fristen");
        assertThat(called.open()).doesNotContain("contribute").contains("assessDimension", "handleOverdue");
        called.assessed();
        assertThat(called.open()).contains("recommend");
    }

    @Test
    void whoNeverAnswersHasNoTaskAndNoRightLeftOnceTheRecommendationIsGiven() {
        var called = aConcern().inTheInfohus().invited("psychiatry", "ssp-consultant");
        called.by(SSP, "contribute", asks("Hvorfor os?"));
        var task = called.task(PSYCHIATRY, "contribute");
        world.look(PSYCHIATRY, task);
        called.waitUntil("meetingBegins");

        called.assessed().recommended("NO_FURTHER");

        assertThat(called.concern()).isWaitingAt("proposeClosing");
        assertThat(called.allRunning("infohus-referral")).isEmpty();
        assertThat(called.open()).doesNotContain("contribute", "answerQuestion");
        Assertions.assertThatThrownBy(() -> world.glance(PSYCHIATRY, task))
                .isInstanceOfAny(AuthorizationException.class, org.camunda.bpm.engine.ProcessEngineException.class);
    }

    @Test
    void theReminderRaisesOnlyThoseWhoOweAnAnswerAndIsInTheJournal() {
        var called = aConcern().inTheInfohus().invited("psychiatry", "ssp-consultant");
        called.by(PSYCHIATRY, "contribute", of("contributionAnswer", "ACCEPTED"))
                .contributes("ssp-consultant")
                .runJobs();
        assertThat(world.alarms(called.number(), "contribute", TaskClocks.Alarm.REMIND))
                .hasSize(1);

        var at = called.waitUntilReminded("contribute");

        assertThat(at)
                .isAfter(invited(called))
                .isBefore(called.task(PSYCHIATRY, "contribute")
                        .getDueDate()
                        .toInstant()
                        .minus(Duration.ofDays(1)));
        assertThat(called.task(PSYCHIATRY, "contribute").getPriority()).isEqualTo(60);
        assertThat(called.look(PSYCHIATRY, "contribute")
                        .get("contributionState")
                        .toString())
                .contains("I har sagt ja.", "**Påmindelse:** svar ønskes senest");
        assertThat(values(called.number()).entries())
                .filteredOn(entry -> entry.stepName().startsWith("Påmindelse"))
                .hasSize(1)
                .allSatisfy(entry -> assertThat(
                                entry.values().values().iterator().next().value())
                        .isEqualTo("psychiatry"));

        called.by(PSYCHIATRY, "contribute", of("contributionAnswer", "ACCEPTED"));
        assertThat(called.task(PSYCHIATRY, "contribute").getPriority())
                .as("a task that comes back is as urgent as it was, and no later due")
                .isEqualTo(60);
        assertThat(world.alarms(called.number(), "contribute", TaskClocks.Alarm.REMIND))
                .isEmpty();
    }

    @Test
    void sayingYesDoesNotLengthenTheDeadline() {
        var called = aConcern().inTheInfohus().invited("psychiatry");
        var due = called.task(PSYCHIATRY, "contribute").getDueDate();
        world.pass(Duration.ofDays(3));

        called.by(PSYCHIATRY, "contribute", of("contributionAnswer", "ACCEPTED"));

        assertThat(called.task(PSYCHIATRY, "contribute").getDueDate()).isEqualTo(due);
    }

    @Test
    void theManagerHearsOnceAndEachLateAuthorityInItsOwnTask() {
        var called = aConcern().inTheInfohus().invited("psychiatry", "probation", "ssp-consultant");
        called.contributes("ssp-consultant").runJobs();

        passDeadline(called);

        assertThat(called.open().stream().filter("handleOverdue"::equals)).hasSize(1);
        for (var user : List.of(PSYCHIATRY, PROBATION)) {
            assertThat(called.task(user, "contribute").getPriority()).isEqualTo(70);
            assertThat(called.look(user, "contribute").get("contributionState").toString())
                    .contains("Fristen er overskredet");
        }
        called.by(MANAGER, "handleOverdue", Filled.overdue());
        assertThat(called.open()).hasSize(11).containsOnly("contribute", "assessDimension");
    }

    @Test
    void aSecondRoundAsksAnewAndBeginsEmpty() {
        var called = aConcern().inTheInfohus().invited("psychiatry");
        called.by(PSYCHIATRY, "contribute", contribution("Første gang"))
                .runJobs()
                .assessed()
                .recommended("GENERAL_SUPPORT")
                .by(PlayedCase.ADULT_CASEWORKER, "decideMeasure", Filled.granted())
                .by(PlayedCase.ADULT_CASEWORKER, "followUp", Filled.followUp("REASSESS"))
                .invited("psychiatry", "ssp-consultant");

        var again = called.look(PSYCHIATRY, "contribute");
        assertThat(again).doesNotContainKeys("contributionText", "contributionAnswer");
        assertThat(again.get("earlierRounds").toString()).contains("Første gang");

        called.contributes("ssp-consultant").runJobs().waitUntil("meetingBegins");
        assertThat(contributions(called, "violence"))
                .contains("**Psykiatrien:** mangler")
                .doesNotContain("Første gang");
        called.contributes("psychiatry").runJobs();
        assertThat(called.running("infohus-referral")).hasPassed("noContributionMissing");
    }

    private static Filled asks(String question) {
        return of("contributionAnswer", "QUESTION").but("contributionQuestion", question);
    }

    private static Filled answers(String text) {
        return of("answerText", text).but("answerNecessity", "De kan ikke svare uden.");
    }

    private Task questionOf(PlayedCase called, String words) {
        return world.tasks(COORDINATOR, called.number(), "answerQuestion").stream()
                .filter(task -> world.look(COORDINATOR, task)
                        .get("authorityQuestion")
                        .toString()
                        .contains(words))
                .findFirst()
                .orElseThrow();
    }

    private String contributions(PlayedCase called, String dimension) {
        return world.look(COORDINATOR, called.dimensionTask(dimension))
                .get("contributions")
                .toString();
    }

    private java.time.Instant invited(PlayedCase called) {
        return values(called.number())
                .roundsOf("inviteAuthorities", null)
                .get(0)
                .at();
    }

    /** The moment at which the contributions are due: everything that ticks then goes off. */
    private void passDeadline(PlayedCase called) {
        called.waitUntil("meetingBegins");
        // The last minute of the day is still in time.
        world.pass(Duration.ofMinutes(1));
        for (var late : world.alarms(called.number(), "contribute", TaskClocks.Alarm.DUE)) {
            world.engine().getManagementService().executeJob(late.getId());
        }
        for (Job late : world.timers(called.number(), "contributionOverdue")) {
            world.engine().getManagementService().executeJob(late.getId());
        }
    }
}
