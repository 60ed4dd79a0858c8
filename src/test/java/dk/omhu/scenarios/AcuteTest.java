package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.acuteAnswer;
import static dk.omhu.scenarios.Filled.acuteReport;
import static dk.omhu.scenarios.Filled.childAssessment;
import static dk.omhu.scenarios.Filled.closingNotInformed;
import static dk.omhu.scenarios.Filled.intakeSuggesting;
import static dk.omhu.scenarios.Filled.invite;
import static dk.omhu.scenarios.Filled.lead;
import static dk.omhu.scenarios.Filled.lookBack;
import static dk.omhu.scenarios.Filled.noteWithDanger;
import static dk.omhu.scenarios.Filled.policeCalled;
import static dk.omhu.scenarios.Filled.visitation;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.DUTY_OFFICER;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static dk.omhu.scenarios.PlayedCase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.omhu.casefile.CaseNumber;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Danger, raised from any state of a case: phone first, then the record; the infohus waits, the child does not. */
class AcuteTest extends Scenario {

    @Test
    void dangerAtReceiptIsHandledBesideTheIntake() {
        var called = startedBy(COORDINATOR, Filled.startWithDanger());

        assertThat(called.open()).containsExactly("callPolice", "intake", "takeLead");
        assertThat(called.task(COORDINATOR, "callPolice").getPriority()).isEqualTo(90);

        called.received(Filled.intake());
        assertThat(called.open()).as("neither waits for the other").containsExactly("callPolice", "takeLead", "triage");

        called.acuteHandled("RESUME");
        assertThat(called.open()).containsExactly("triage");
        assertThat(called.concern()).hasPassed("acuteAtReceipt", "handleAcuteDanger", "acuteDangerHandled");
    }

    @Test
    void dangerSeenAtTheVisitationIsHandledBesideTheRoadThatWasChosen() {
        var called = aConcern()
                .received(intakeSuggesting("INFOHUS").but("travelPlans", "YES"))
                .visited(visitation("INFOHUS").but("acute", "true"));

        assertThat(called.open()).containsExactly("callPolice", "clarifyWithPolice", "takeLead");
        assertThat(called.concern()).hasPassed("acuteAtTriage");

        called.by(DUTY_OFFICER, "callPolice", policeCalled())
                .by(DUTY_OFFICER, "registerPoliceAnswer", acuteAnswer("RESUME"));
        called.by(COORDINATOR, "lookBack", lookBack())
                .by(MANAGER, "takeLead", lead())
                .runJobs();
        assertThat(called.open()).containsExactly("clarifyWithPolice");
    }

    @Test
    void anybodyOnTheCaseRaisesAnAcuteSituationByItsNumber() {
        var called = aConcern().onTheRoad("INFOHUS");

        send(MANAGER, "raise-acute-situation", acuteReport(called.number()));
        assertThat(called.open()).containsExactly("callPolice", "clarifyWithPolice", "takeLead");

        called.acuteHandled("RESUME");
        assertThat(called.concern()).hasPassed("handleReportedAcute", "reportedAcuteHandled");
        assertThat(called.open()).containsExactly("clarifyWithPolice");
    }

    @Test
    void anotherMunicipalityCannotRaiseItNorLearnThatTheCaseExists() {
        var called = aConcern().onTheRoad("INFOHUS");
        var stranger = "tovholder-730";

        var refusal = world.refusal(() -> send(stranger, "raise-acute-situation", acuteReport(called.number())));
        var unknown = world.refusal(() -> send(stranger, "raise-acute-situation", acuteReport("730-2026-999999")));

        assertThat(called.open()).containsExactly("clarifyWithPolice");
        assertThat(refusal).contains("kommune");
        assertThat(unknown).contains("kommune");
    }

    @Test
    void theInfohusWaitsForThePoliceAndTheChildsTrackDoesNot() {
        var pupil = aPupilOf14ForTheInfohus().policeSay("RELEASED").by(COORDINATOR, "informPerson", Filled.informed());
        send("ssp-751", "case-note", noteWithDanger(pupil.number()));

        assertThat(pupil.refusal(COORDINATOR, "inviteAuthorities", invite("ssp-consultant")))
                .contains("Afventer politiet");
        assertThat(pupil.look(COORDINATOR, "inviteAuthorities")
                        .get("caseHeader")
                        .toString())
                .contains("Afventer politiet");
        assertThat(card(pupil, "inviteAuthorities")).isEqualTo("Afventer politiet");
        assertThat(pupil.look(COORDINATOR, "callPolice").get("acuteDescription"))
                .as("who calls sees why")
                .isEqualTo("Han er gået med en kniv.");

        pupil.by(CHILD_DESK, "assessWithin24Hours", childAssessment("SCREENING", true));
        assertThat(pupil.open()).contains("screenNotification", "inviteAuthorities");

        pupil.acuteHandled("RESUME");
        assertThat(card(pupil, "inviteAuthorities")).isEqualTo("");
        pupil.invited("ssp-consultant");
        assertThat(pupil.open()).contains("contribute");
    }

    @Test
    void twoAcuteSituationsAtOnceHoldTheInfohusUntilBothAreAnswered() {
        var called = aConcern().inTheInfohus();
        send(COORDINATOR, "case-note", noteWithDanger(called.number()));
        send(DUTY_OFFICER, "raise-acute-situation", acuteReport(called.number()));

        assertThat(called.allRunning("acute-situation")).hasSize(2);
        world.tasks(COORDINATOR, called.number(), "callPolice")
                .forEach(call -> called.by(COORDINATOR, call, policeCalled()));
        var answers = world.tasks(POLICE, called.number(), "registerPoliceAnswer");
        assertThat(answers).hasSize(2);

        called.by(POLICE, answers.get(0), acuteAnswer("RESUME"));
        assertThat(called.refusal(COORDINATOR, "inviteAuthorities", invite())).contains("Afventer politiet");

        called.by(POLICE, answers.get(1), acuteAnswer("RESUME"));
        called.invited();
        assertThat(called.open()).contains("assessDimension");
    }

    @Test
    void contributionsWaitForThePoliceToo() {
        var called = aConcern().inTheInfohus().invited("ssp-consultant");
        send(COORDINATOR, "case-note", noteWithDanger(called.number()));

        assertThat(called.refusal("ssp-751", "contribute", Filled.contribution("Bidrag")))
                .contains("Afventer politiet");
        assertThat(values(called.number()).latest("contributionText")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HAND_OVER", "CLOSE"})
    void whereThePoliceTakeOverTheCaseGoesToClosingAndTheInfohusStops(String outcome) {
        var called = aConcern().inTheInfohus();
        send(COORDINATOR, "raise-acute-situation", acuteReport(called.number()));

        called.acuteHandled(outcome);

        assertThat(called.concern()).isWaitingAtExactly("proposeClosing").hasPassed("closingRequested");
        assertThat(called.allRunning("infohus-referral")).isEmpty();
        called.closed(Filled.closing("POLICE_ALONE"));
        assertThat(called.concern()).isEnded();
    }

    @Test
    void aCaseAlreadyBeforeItsApproverStaysThereWhenThePoliceTakeOver() {
        var called = aConcern().onTheRoad("UNFOUNDED").closingProposed(closingNotInformed("UNFOUNDED"));
        send(COORDINATOR, "raise-acute-situation", acuteReport(called.number()));

        called.acuteHandled("CLOSE");

        assertThat(called.open()).containsExactly("approveClosing");
    }

    @Test
    void nothingIsClosedWhileThePoliceHaveNotAnswered() {
        var called = aConcern().onTheRoad("UNFOUNDED").closingProposed(closingNotInformed("UNFOUNDED"));
        send(COORDINATOR, "raise-acute-situation", acuteReport(called.number()));

        var refusal = world.refusal(() -> called.by(MANAGER, "approveClosing", Filled.approved()));

        Assertions.assertThat(refusal).contains("Vent med at lukke den.");
        called.acuteHandled("RESUME").by(MANAGER, "approveClosing", Filled.approved());
        assertThat(called.concern()).isEnded();
    }

    @Test
    void theManagerHearsWhenNobodyHasCalledWithinTheHour() {
        var called = startedBy(COORDINATOR, Filled.startWithDanger());
        var begun = world.now();

        assertThat(called.waitUntil("callOverdue"))
                .isCloseTo(begun.plus(Duration.ofHours(1)), Assertions.within(1, ChronoUnit.MINUTES));
        assertThat(called.open()).contains("callPolice", "handleCallOverdue");

        called.by(MANAGER, "handleCallOverdue", Filled.overdue()).acuteHandled("RESUME");
        assertThat(called.open()).containsExactly("intake");
    }

    @Test
    void dangerOnAClosedCaseOpensANewInquiryLinkedWithTheOldOne() {
        var old = aConcern().onTheRoad("UNFOUNDED").closed(closingNotInformed("UNFOUNDED"));
        assertThat(old.concern()).isEnded();

        send(POLICE, "raise-acute-situation", acuteReport(old.number()));

        var anew = linkedWith(old);
        assertThat(anew.number()).isNotEqualTo(old.number());
        assertThat(anew.open()).containsExactly("callPolice", "intake", "takeLead");
        assertThat(anew.look(COORDINATOR, "intake").get("description").toString())
                .contains("med en kniv");
        assertThat(old.open()).isEmpty();
    }

    @Test
    void aNoteWithDangerOnAClosedCaseOpensANewInquiryToo() {
        var old = aConcern().onTheRoad("UNFOUNDED").closed(closingNotInformed("UNFOUNDED"));

        send(COORDINATOR, "case-note", noteWithDanger(old.number()));

        assertThat(linkedWith(old).open()).containsExactly("callPolice", "intake", "takeLead");
        assertThat(values(old.number()).text("noteText")).contains("Han er gået med en kniv.");
    }

    private PlayedCase linkedWith(PlayedCase old) {
        return caseOf(new CaseNumber(sql.sql("select case_number from match_decision where other_case = :old")
                .param("old", old.number().value())
                .query(String.class)
                .single()));
    }

    private Object card(PlayedCase played, String step) {
        return world.engine()
                .getTaskService()
                .getVariableLocal(played.task(COORDINATOR, step).getId(), "caseState");
    }
}
