package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.complaint;
import static dk.omhu.scenarios.Filled.followUp;
import static dk.omhu.scenarios.Filled.forwarded;
import static dk.omhu.scenarios.Filled.granted;
import static dk.omhu.scenarios.Filled.lookedAgain;
import static dk.omhu.scenarios.PlayedCase.ADULT_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A complaint is looked at again within four weeks of the day it came, and forwarded unless the complainant wins. */
class ComplaintTest extends Scenario {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private PlayedCase anAdultWithAMeasure() {
        return aConcern()
                .inTheInfohus()
                .assessedAlone("TARGETED_MEASURE")
                .by(ADULT_CASEWORKER, "decideMeasure", granted());
    }

    private LocalDate today() {
        return world.now().atZone(DENMARK).toLocalDate();
    }

    @Test
    void theFourWeeksCountFromTheDayItCameNotFromTheTyping() {
        var called = anAdultWithAMeasure();
        var came = today().minusDays(5);
        send(ADULT_CASEWORKER, "complaint", complaint(called.number(), came));

        assertThat(called.task(ADULT_CASEWORKER, "lookAgain").getDueDate().toInstant())
                .isEqualTo(came.plusDays(28)
                        .atTime(LocalTime.of(23, 59))
                        .atZone(DENMARK)
                        .toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEPT", "PARTLY"})
    void whoDoesNotWinWhollyIsForwarded(String outcome) {
        var called = anAdultWithAMeasure();
        send(COORDINATOR, "complaint", complaint(called.number(), today().minusDays(1)));
        var complaint = called.running("complaint");

        assertThat(called.refusal(
                        ADULT_CASEWORKER, "lookAgain", lookedAgain(outcome).without("sameDeciderReason")))
                .as("the same person has decided")
                .contains("Hvorfor ser en anden ikke på afgørelsen?");
        called.by(ADULT_CASEWORKER, "lookAgain", lookedAgain(outcome));
        assertThat(complaint).isWaitingAtExactly("forwardComplaint");
        assertThat(called.refusal(ADULT_CASEWORKER, "forwardComplaint", forwarded(today().plusDays(2))))
                .contains("fremtiden");
        called.by(ADULT_CASEWORKER, "forwardComplaint", forwarded(today()));
        assertThat(complaint).isEnded().hasPassed("complaintForwarded");
        assertThat(called.open()).as("the measure goes on").contains("followUp");
    }

    @Test
    void whoWinsWhollyGetsAnotherDecisionAndNothingIsForwarded() {
        var called = anAdultWithAMeasure();
        send(ADULT_CASEWORKER, "complaint", complaint(called.number(), today()));
        var complaint = called.running("complaint");

        assertThat(called.refusal(
                        ADULT_CASEWORKER, "lookAgain", lookedAgain("UPHELD").without("newDecisionText")))
                .contains("Hvad er afgjort i stedet?");
        called.by(ADULT_CASEWORKER, "lookAgain", lookedAgain("UPHELD"));
        assertThat(complaint).isEnded().hasPassed("decisionChanged");
    }

    @Test
    void theNewDecisionMayBeAMeasureWithAllThatBelongsToIt() {
        var called = aConcern()
                .inTheInfohus()
                .assessedAlone("TARGETED_MEASURE")
                .by(ADULT_CASEWORKER, "decideMeasure", Filled.notGranted());
        send(ADULT_CASEWORKER, "complaint", complaint(called.number(), today()));
        var complaint = called.running("complaint");

        called.by(
                ADULT_CASEWORKER,
                "lookAgain",
                lookedAgain("UPHELD").but("newMeasureDecision", "true").without("newDecisionText"));
        called.by(ADULT_CASEWORKER, "decideMeasure", granted()).by(ADULT_CASEWORKER, "followUp", followUp("CLOSE"));
        assertThat(complaint).isEnded().hasPassed("decidedAnew");
    }

    @Test
    void aChildsComplaintGoesToItsCaseworkersWithTheRightsOfItsAge() {
        var pupil = aPupilOf14();
        send(CHILD_CASEWORKER, "complaint", complaint(pupil.number(), today()));

        assertThat(world.tasks(ADULT_CASEWORKER, pupil.number(), "lookAgain")).isEmpty();
        assertThat(pupil.look(CHILD_CASEWORKER, "lookAgain").get("partyRights").toString())
                .contains("skøn", "Fra 10 år");
    }

    @Test
    void whoLooksAgainSeesWhoDecidedAndTheirOwnComplaintOnly() {
        var called = anAdultWithAMeasure();
        send(
                ADULT_CASEWORKER,
                "complaint",
                complaint(called.number(), today().minusDays(3)).but("complaintText", "Den første klage."));
        var first = called.task(ADULT_CASEWORKER, "lookAgain");
        send(
                ADULT_CASEWORKER,
                "complaint",
                complaint(called.number(), today().minusDays(1)).but("complaintText", "Den anden klage."));

        var shown = world.look(ADULT_CASEWORKER, first);
        assertThat(shown.get("theComplaint").toString())
                .contains("Den første klage.")
                .doesNotContain("anden klage");
        assertThat(shown.get("decidedBy").toString()).contains("Lad helst en anden");
    }

    @Test
    void aComplaintFromTheFutureOrOnNobodysCaseIsRefusedAndTheDeskMayNotRegisterOne() {
        var called = anAdultWithAMeasure();

        assertThat(world.refusal(
                        () -> send(ADULT_CASEWORKER, "complaint", complaint(called.number(), today().plusDays(1)))))
                .contains("fremtiden");
        assertThat(world.refusal(() -> send("voksen-730", "complaint", complaint(called.number(), today()))))
                .contains("Sagen skal høre til en kommune, som du er tilknyttet");
        assertThatThrownBy(() -> send(CHILD_DESK, "complaint", complaint(called.number(), today())))
                .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
    }
}
