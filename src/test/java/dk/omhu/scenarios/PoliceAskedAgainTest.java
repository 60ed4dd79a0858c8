package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.newInformation;
import static dk.omhu.scenarios.Filled.police;
import static dk.omhu.scenarios.Filled.readAndAskPolice;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static dk.omhu.scenarios.PlayedCase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A new information re-opens the question to the police, and the infohus obeys the new answer. */
class PoliceAskedAgainTest extends Scenario {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @Test
    void nothingMoreHappensWhereThePoliceHaveNothingAgainstIt() {
        var called = aConcern().inTheInfohus();
        int before = disclosures(called);
        askAgain(called);

        assertThat(called.open()).containsExactly("clarifyAgain", "inviteAuthorities");
        assertThat(disclosures(called)).as("asking is a disclosure").isEqualTo(before + 1);
        assertThat(called.look(POLICE, "clarifyAgain").get("sharedWithYou").toString())
                .contains("Han er set foran skolen. Ændrer det jeres svar?")
                .contains("Afklaring af en ny oplysning");
        called.by(POLICE, "clarifyAgain", police("RELEASED")).invited("ssp-consultant");

        assertThat(called.open()).containsExactly("contribute");
        assertThat(lockedUntil(called)).isNull();
    }

    @Test
    void aHoldMakesTheInfohusWaitUntilItIsLifted() {
        var called = aConcern().inTheInfohus();
        askAgain(called);
        called.by(POLICE, "clarifyAgain", hold(6));

        assertThat(called.refusal(COORDINATOR, "inviteAuthorities", Filled.invite("ssp-consultant")))
                .contains("Afventer politiet");
        assertThat(lockedUntil(called)).isEqualTo(LocalDate.now(DENMARK).plusDays(6));
        called.by(POLICE, "holdCaseAgain", hold(12));
        assertThat(lockedUntil(called)).isEqualTo(LocalDate.now(DENMARK).plusDays(12));
        called.by(POLICE, "holdCaseAgain", police("RELEASED")).invited("ssp-consultant");

        assertThat(called.open()).containsExactly("contribute");
        assertThat(lockedUntil(called)).isNull();
    }

    @Test
    void aHoldThatRunsOutAsksAgain() {
        var called = aConcern().inTheInfohus();
        askAgain(called);
        called.by(POLICE, "clarifyAgain", hold(3));

        called.waitUntil("holdAgainEnded");

        assertThat(called.open()).containsExactly("clarifyAgain", "inviteAuthorities");
        assertThat(called.refusal(COORDINATOR, "inviteAuthorities", Filled.invite("ssp-consultant")))
                .as("they have not answered yet")
                .contains("Afventer politiet");
        called.by(POLICE, "clarifyAgain", police("RELEASED")).invited("ssp-consultant");
        assertThat(called.open()).containsExactly("contribute");
    }

    @Test
    void policeAloneEndsTheHandlingAndTheOwnDutyIsAskedBeforeTheClosing() {
        var called = aConcern().inTheInfohus();
        askAgain(called);
        called.by(POLICE, "clarifyAgain", police("POLICE_ALONE"));

        assertThat(called.open()).containsExactly("proposeClosing");
        assertThat(called.allRunning("infohus-referral")).isEmpty();
        assertThat(lockedUntil(called)).isNotNull();
        assertThat(called.look(COORDINATOR, "proposeClosing")).containsEntry("ownDutyMissing", "true");
        var closing =
                Filled.closing("POLICE_ALONE").but("letterToPerson", "NOT").but("letterReason", "NO_CONTACT_NOW");
        assertThat(called.refusal(COORDINATOR, "proposeClosing", closing)).contains("pligt til at hjælpe");
        assertThat(called.refusal(COORDINATOR, "proposeClosing", closing.but("ownDutyAtClosing", "true")))
                .contains("Vurdér først");
        called.by(
                COORDINATOR,
                "proposeClosing",
                Filled.of("closingAction", "OWN_DUTY").but("closingText", "Vi ser på egen pligt."));

        called.by(COORDINATOR, "assessOwnDuty", Filled.ownDuty(false)).closed(closing.without("ownDutyAtClosing"));
        assertThat(called.concern()).isEnded();
    }

    @Test
    void anAnswerAfterTheEndOfTheHandlingOnlySetsTheLock() {
        var called = aConcern().onTheRoad("UNFOUNDED").closingProposed(Filled.closingNotInformed("UNFOUNDED"));
        askAgain(called);
        assertThat(called.open()).containsExactly("clarifyAgain", "proposeClosing");

        called.by(POLICE, "clarifyAgain", police("POLICE_ALONE"));

        assertThat(called.open()).containsExactly("proposeClosing");
        assertThat(lockedUntil(called)).isNotNull();
    }

    @Test
    void thePoliceAreRemindedAndTheManagerHearsWhenTheAnswerIsLate() {
        var called = aConcern().inTheInfohus();
        askAgain(called);

        called.waitUntilReminded("clarifyAgain");
        assertThat(called.look(POLICE, "clarifyAgain").get("reminder").toString())
                .contains("svar ønskes senest");
        called.waitUntilMissed("clarifyAgain");
        called.by(MANAGER, "handleOverdue", Filled.overdue());
        assertThat(called.open()).containsExactly("clarifyAgain", "inviteAuthorities");
    }

    @Test
    void whereNothingIsAskedNothingIsShared() {
        var called = aConcern().inTheInfohus();
        int before = disclosures(called);
        send(COORDINATOR, "new-information", newInformation(called.number()));
        called.by(COORDINATOR, "readNewInformation", Filled.readInformation(false));

        assertThat(called.open()).containsExactly("inviteAuthorities");
        assertThat(disclosures(called)).isEqualTo(before);
        send(COORDINATOR, "new-information", newInformation(called.number()));
        assertThat(called.refusal(
                        COORDINATOR, "readNewInformation", readAndAskPolice().without("policeQuestionAgain")))
                .contains("skal udfyldes");
    }

    private void askAgain(PlayedCase called) {
        send(COORDINATOR, "new-information", newInformation(called.number()));
        called.by(COORDINATOR, "readNewInformation", readAndAskPolice());
    }

    private static Filled hold(int days) {
        return police("HOLD")
                .but("holdUntil", LocalDate.now(DENMARK).plusDays(days).toString());
    }
}
