package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.approved;
import static dk.omhu.scenarios.Filled.closing;
import static dk.omhu.scenarios.Filled.closingNotInformed;
import static dk.omhu.scenarios.Filled.intake;
import static dk.omhu.scenarios.Filled.newInformation;
import static dk.omhu.scenarios.Filled.refused;
import static dk.omhu.scenarios.Filled.visitation;
import static dk.omhu.scenarios.PlayedCase.BOTH;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.junit.jupiter.api.Test;

/** Four eyes on every closing. */
class ClosingTest extends Scenario {

    private PlayedCase anUnfoundedConcern() {
        return aConcern().onTheRoad("UNFOUNDED");
    }

    @Test
    void aRefusedClosingGoesBackWithTheReason() {
        var called = anUnfoundedConcern()
                .closingProposed(closingNotInformed("UNFOUNDED"))
                .by(MANAGER, "approveClosing", refused("Spørg skolen først."));

        assertThat(called.concern()).isWaitingAtExactly("proposeClosing").hasNotPassed("closeCase");
        var shown = called.look(COORDINATOR, "proposeClosing");
        assertThat(shown.get("refusalReason")).isEqualTo("Spørg skolen først.");
        assertThat(shown).as("a new round starts empty").doesNotContainKeys("closingReason", "closingText");
        assertThat(shown.get("earlierRounds").toString()).contains("Der er ikke mere at gøre.");

        called.closed(closing("UNFOUNDED"));
        assertThat(called.concern()).isEnded();
    }

    @Test
    void aRefusalNeedsItsReason() {
        var called = anUnfoundedConcern().closingProposed(closingNotInformed("UNFOUNDED"));

        assertThat(called.refusal(MANAGER, "approveClosing", refused("").without("refusalReason")))
                .contains("Hvad mangler?");
        assertThat(called.open()).containsExactly("approveClosing");
    }

    @Test
    void whoProposedTheClosingCannotApproveItThoughAManagerToo() {
        var called = anUnfoundedConcern();
        called.by(BOTH, "proposeClosing", closingNotInformed("UNFOUNDED"));

        assertThat(called.refusal(BOTH, "approveClosing", approved())).contains("Du har selv foreslået lukningen");
        assertThat(called.concern()).isWaitingAtExactly("approveClosing");

        leaveTask(called, "approveClosing");
        called.by(MANAGER, "approveClosing", approved());
        assertThat(called.concern()).isEnded();
    }

    @Test
    void theApproverIsToldWhoProposedAndThatThePersonKnowsNothing() {
        var called = anUnfoundedConcern().closingProposed(closingNotInformed("UNFOUNDED"));

        var shown = called.look(MANAGER, "approveClosing");
        assertThat(shown.get("closingSummary").toString()).contains("Foreslået af", "Oplysning af personen");
        assertThat(shown.get("closingText")).isEqualTo("Der er ikke mere at gøre.");
    }

    @Test
    void whereTheOnlyManagerProposedACoordinatorWhoDidNotApproves() {
        var called = anUnfoundedConcern();
        withoutTheOtherManager(() -> {
            called.by(BOTH, "proposeClosing", closingNotInformed("UNFOUNDED"));

            assertThat(called.refusal(BOTH, "approveClosing", approved())).contains("Du har selv foreslået");
            leaveTask(called, "approveClosing");
            called.by(COORDINATOR, "approveClosing", approved());
        });
        assertThat(called.concern()).isEnded().hasPassed("closeCase");
    }

    @Test
    void newInformationWithdrawsAClosingThatWaitsForItsApprover() {
        var called = anUnfoundedConcern().closingProposed(closingNotInformed("UNFOUNDED"));

        send(COORDINATOR, "new-information", newInformation(called.number()));

        assertThat(called.open()).containsExactly("proposeClosing", "readNewInformation");
        assertThat(called.concern()).hasPassed("closingWithdrawn").hasNotPassed("closeCase");

        called.by(COORDINATOR, "readNewInformation", Filled.readInformation(false))
                .closed(closing("UNFOUNDED"));
        assertThat(called.concern()).isEnded();
    }

    @Test
    void whoDeclinedAMatchOfTheCaseCannotApproveItsClosing() {
        aConcern()
                .received(intake().but("personName", "Bertram Qvistorff Rønnebæk"))
                .visited(visitation("UNFOUNDED"));
        var second = aConcern().received(intake().but("personName", "Bertram Kvistorf Rønnebæk"));
        second.by(
                BOTH,
                "triage",
                visitation("UNFOUNDED")
                        .but("visitationDeviationReason", "SPOKEN_AGAIN")
                        .but("matchDecision", "DECLINED")
                        .but("matchDeclineReason", "DIFFERENT_PERSON_KNOWN"));
        second.closingProposed(closingNotInformed("UNFOUNDED"));

        assertThat(second.refusal(BOTH, "approveClosing", approved())).contains("afvist, at det er samme person");
        leaveTask(second, "approveClosing");
        assertThat(second.look(MANAGER, "approveClosing").get("closingSummary").toString())
                .contains("afvist som samme person", "kendt at være en anden");
        second.by(MANAGER, "approveClosing", approved());
        assertThat(second.concern()).isEnded();
    }

    @Test
    void aRepeatFromAnotherReporterIsNotClosedAsUnfoundedWithoutPoliceOrAWrittenReason() {
        var first = aConcern("PROFESSIONAL")
                .received(intake().but("personName", "Sylvester Blåkilde Tranum")
                        .but("reporterName", "Inger")
                        .but("reporterOrganisation", "Engskolen"))
                .visited(visitation("UNFOUNDED"));
        var second = aConcern()
                .received(
                        intake().but("personName", "Sylvester Blaakilde Tranum").but("reporterName", "En nabo"))
                .visited(visitation("UNFOUNDED")
                        .but("visitationDeviationReason", "SPOKEN_AGAIN")
                        .but("matchDecision", "SAME_LINKED")
                        .but("matchChoice", first.number().value()))
                .closingProposed(closingNotInformed("UNFOUNDED"));

        assertThat(second.refusal(MANAGER, "approveClosing", approved())).contains("uden at spørge politiet");
        assertThat(second.concern()).isWaitingAtExactly("approveClosing");

        second.by(MANAGER, "approveClosing", approved().but("noPoliceReason", "Begge taler kun om hans tøj."));
        assertThat(second.concern()).isEnded().hasNotPassed("clarifyWithPolice");
    }

    private void leaveTask(PlayedCase played, String step) {
        var task = played.task(BOTH, step);
        world.engine().getTaskService().setAssignee(task.getId(), null);
    }

    private void withoutTheOtherManager(Runnable story) {
        var identity = world.engine().getIdentityService();
        identity.deleteMembership(MANAGER, "manager");
        try {
            story.run();
        } finally {
            identity.createMembership(MANAGER, "manager");
        }
    }
}
