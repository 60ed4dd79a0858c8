package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.information;
import static dk.omhu.scenarios.Filled.intakeSuggesting;
import static dk.omhu.scenarios.Filled.visitation;
import static dk.omhu.scenarios.PlayedCase.BOTH;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What forms show to whom, and what they ask when somebody chooses otherwise than the tables suggest. */
class FormValuesTest extends Scenario {

    @Test
    void theVisitationShowsWhatIsSuggestedAndWhichRulesSaidSo() {
        var called = aConcern().received(intakeSuggesting("INFOHUS").but("travelPlans", "YES"));

        var shown = called.look(COORDINATOR, "triage");

        assertThat(shown)
                .containsEntry("visitationSuggested", "INFOHUS")
                .containsEntry("visitationSuggestedLabel", "Infohuset")
                .containsEntry("acuteSuggested", "true");
        assertThat(shown.get("visitationReasons").toString()).startsWith("- ").hasSizeGreaterThan(20);
        assertThat(shown.get("acuteReasons").toString()).startsWith("- ").hasSizeGreaterThan(20);
    }

    @Test
    void whoChoosesOtherwiseThanSuggestedGivesAReasonAndFreeTextForOther() {
        var called = aConcern().received(intakeSuggesting("INFOHUS"));

        assertThat(called.refusal(COORDINATOR, "triage", visitation("UNFOUNDED")))
                .contains("Hvorfor?");
        assertThat(called.refusal(
                        COORDINATOR,
                        "triage",
                        visitation("UNFOUNDED").but("visitationDeviationReason", "BECAUSE_I_SAY_SO")))
                .contains("ikke kan vælges");
        assertThat(called.refusal(
                        COORDINATOR, "triage", visitation("UNFOUNDED").but("visitationDeviationReason", "OTHER")))
                .contains("Beskriv hvorfor");
        assertThat(called.open()).containsExactly("triage");
        assertThat(values(called.number()).latest("visitation"))
                .as("nothing was written")
                .isEmpty();

        called.visited(visitation("UNFOUNDED").but("visitationDeviationReason", "SOURCE_UNCERTAIN"));
        assertThat(called.open()).containsExactly("proposeClosing");
    }

    @Test
    void aSecondRoundAsksForANewReason() {
        var called = aConcern()
                .received(intakeSuggesting("INFOHUS"))
                .visited(visitation("MORE_INFORMATION").but("visitationDeviationReason", "LESS_INTRUSIVE"))
                .by(COORDINATOR, "collectInformation", information());

        var shown = called.look(COORDINATOR, "triage");
        assertThat(shown)
                .as("starts empty")
                .doesNotContainKeys("visitation", "acute", "matchDecision", "visitationDeviationReason");
        assertThat(shown.get("earlierRounds").toString())
                .contains("Indhent flere oplysninger", "Noget mindre indgribende");
        assertThat(called.refusal(COORDINATOR, "triage", visitation("UNFOUNDED")))
                .contains("Hvorfor?");
    }

    @Test
    void acuteOtherwiseThanSuggestedNeedsAReasonToo() {
        var called = aConcern().received(intakeSuggesting("INFOHUS"));

        assertThat(called.refusal(COORDINATOR, "triage", visitation("INFOHUS").but("acute", "true")))
                .contains("Hvorfor?");
        called.visited(visitation("INFOHUS").but("acute", "true").but("acuteDeviationReason", "DOUBT_MEANS_ACT"));
        assertThat(called.open()).contains("callPolice");
    }

    @Test
    void onlyWhoHasTakenTheTaskSeesTheCase() {
        var called = aConcern().received(intakeSuggesting("INFOHUS"));
        var task = called.task(BOTH, "triage");

        assertThat(world.glance(BOTH, task)).containsOnlyKeys("caseHeader");
        assertThat(world.glance(BOTH, task).get("caseHeader").toString()).contains("Tag opgaven");

        assertThat(world.look(COORDINATOR, task)).containsKeys("description", "visitationSuggested");
        assertThat(world.glance(BOTH, task)).containsOnlyKeys("caseHeader");
    }

    @Test
    void theReportersNameIsNotForTheManager() {
        var called = aConcern()
                .received(intakeSuggesting("UNFOUNDED").but("reporterName", "Naboen Agnete Solbjerg"))
                .visited(visitation("UNFOUNDED"))
                .closingProposed(Filled.closingNotInformed("UNFOUNDED"));

        assertThat(called.look(MANAGER, "approveClosing").toString()).doesNotContain("Agnete Solbjerg");
    }

    @Test
    void aFieldThatTheFormDoesNotHaveIsRefused() {
        var called = aConcern();

        assertThat(called.refusal(COORDINATOR, "intake", Filled.intake().but("religion", "x")))
                .contains("ikke feltet");
        assertThat(called.open()).containsExactly("intake");
    }

    /** Stock hands out every variable of the process to whoever sends a form and asks for them, other authorities among them. */
    @Test
    void whoSendsAFormGetsNoVariablesInReturn() {
        var called = aConcern();
        var task = called.task(COORDINATOR, "intake");
        called.look(COORDINATOR, "intake");

        var returned = world.as(
                COORDINATOR,
                () -> world.engine()
                        .getFormService()
                        .submitTaskFormWithVariablesInReturn(task.getId(), intakeSuggesting("INFOHUS"), false));

        assertThat(returned.isEmpty()).isTrue();
        assertThat(called.open()).containsExactly("triage");
    }
}
