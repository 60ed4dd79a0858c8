package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.acuteReport;
import static dk.omhu.scenarios.Filled.childAssessment;
import static dk.omhu.scenarios.Filled.closing;
import static dk.omhu.scenarios.Filled.closingNotInformed;
import static dk.omhu.scenarios.Filled.followUp;
import static dk.omhu.scenarios.Filled.granted;
import static dk.omhu.scenarios.Filled.intakeSuggesting;
import static dk.omhu.scenarios.Filled.nightCall;
import static dk.omhu.scenarios.Filled.police;
import static dk.omhu.scenarios.PlayedCase.ADULT_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.DUTY_OFFICER;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static dk.omhu.scenarios.PlayedCase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.omhu.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An acute situation is raised from any state of a case, runs beside it, and leaves the case where it stood. */
class AcuteFromAnyStateTest extends Scenario {
    private static final String REPORT = "raise-acute-situation";

    /** Where a case can stand, and how it comes there. */
    enum State {
        INTAKE(called -> called),
        TRIAGE(called -> called.received(intakeSuggesting("INFOHUS"))),
        MORE_INFORMATION(called -> called.onTheRoad("MORE_INFORMATION")),
        POLICE_CLARIFICATION(called -> called.onTheRoad("INFOHUS")),
        HOLD(called -> called.onTheRoad("INFOHUS")
                .by(POLICE, "clarifyWithPolice", police("HOLD").but("holdUntil", inDays(9)))),
        INFORMING(called -> called.onTheRoad("INFOHUS").policeSay("RELEASED")),
        POLICE_ALONE(called -> called.onTheRoad("INFOHUS").policeSay("POLICE_ALONE")),
        INVITATION(PlayedCase::inTheInfohus),
        CONTRIBUTIONS(called -> called.inTheInfohus().invited("ssp-consultant")),
        ASSESSMENT(called -> called.inTheInfohus().invited()),
        RECOMMENDATION(called -> called.inTheInfohus().invited().assessed()),
        MEASURE_DECISION(called -> called.inTheInfohus().assessedAlone("GENERAL_SUPPORT")),
        MEASURE(called -> MEASURE_DECISION.of.apply(called).by(ADULT_CASEWORKER, "decideMeasure", granted())),
        PROPOSED_CLOSING(called -> called.onTheRoad("UNFOUNDED")),
        APPROVAL_WAITING(called -> called.onTheRoad("UNFOUNDED").closingProposed(closingNotInformed("UNFOUNDED"))),
        REVIEW_PERIOD(called -> MEASURE.of
                .apply(called)
                .by(ADULT_CASEWORKER, "followUp", followUp("CLOSE"))
                .closed(closing("COMPLETED")));

        private final Function<PlayedCase, PlayedCase> of;

        State(Function<PlayedCase, PlayedCase> of) {
            this.of = of;
        }

        private static String inDays(int days) {
            return LocalDate.now().plusDays(days).toString();
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void itRunsBesideTheCaseAndLeavesItWhereItStood(State state) {
        var called = state.of.apply(aConcern());
        var before = called.open();

        send(MANAGER, REPORT, acuteReport(called.number()));

        assertThat(called.open()).contains("callPolice", "takeLead").containsAll(before);
        called.acuteHandled("RESUME");
        assertThat(called.open()).isEqualTo(before);
    }

    @Test
    void underAContactLock() {
        var called = aConcern().onTheRoad("INFOHUS");
        send(
                COORDINATOR,
                "contact-lock",
                Filled.contactLock(called.number(), "SET").but("lockUntil", State.inDays(20)));

        send(DUTY_OFFICER, REPORT, acuteReport(called.number()));

        assertThat(called.look(DUTY_OFFICER, "callPolice").get("caseHeader").toString())
                .contains("Kontaktspærre");
        called.by(DUTY_OFFICER, "callPolice", Filled.policeCalled());
        assertThat(called.open()).contains("registerPoliceAnswer");
    }

    @Test
    void whereOnlyTheChildsTrackRuns() {
        var pupil = aPupilOf14()
                .visited(Filled.visitation("UNFOUNDED").but("visitationDeviationReason", "NEWER_INFORMATION"))
                .closed(closingNotInformed("UNFOUNDED"));
        assertThat(pupil.open()).containsExactly("assessWithin24Hours");

        send(CHILD_DESK, REPORT, acuteReport(pupil.number()));

        assertThat(pupil.open()).as("the child's track goes on").containsExactly("assessWithin24Hours");
        var anew = linkedWith(pupil);
        assertThat(anew.open())
                .as("a new inquiry, with its own notification")
                .containsExactly("assessWithin24Hours", "callPolice", "intake", "takeLead");
        pupil.by(CHILD_DESK, "assessWithin24Hours", childAssessment("NO_GROUNDS", true));
        assertThat(anew.open()).contains("assessWithin24Hours");
    }

    @Test
    void aCaseThatWasJoinedHearsOfItInTheCaseThatGoesOn() {
        var open = aConcern().received(intakeSuggesting("INFOHUS").but("personName", "Viggo Vandfald"));
        var joined = aConcern().received(intakeSuggesting("INFOHUS").but("personName", "Viggo Vandfald"));
        joined.by(COORDINATOR, "triage", Filled.joinedWith(open.number()));

        send(COORDINATOR, REPORT, acuteReport(joined.number()));

        assertThat(open.open()).contains("callPolice", "takeLead");
        assertThat(joined.open()).isEmpty();
    }

    @Test
    void adviceIsNobodysCaseSoTheReportMakesOne() {
        var advice = send(COORDINATOR, "advice", Filled.advice());

        assertThat(world.refusal(() -> send(COORDINATOR, REPORT, acuteReport(advice))))
                .contains("Der er ingen sag med det nummer");
        var called = caseOf(send(COORDINATOR, REPORT, nightCall()));
        assertThat(called.open()).contains("callPolice");
        assertThat(called.number()).isNotEqualTo(advice);
    }

    @Test
    void onAClosedCaseTheCallThatWasMadeIsNotAskedForAgain() {
        var old = aConcern().onTheRoad("UNFOUNDED").closed(closingNotInformed("UNFOUNDED"));

        send(
                DUTY_OFFICER,
                REPORT,
                acuteReport(old.number()).but("policeCalled", "true").but("policeReference", "PRØVE-3"));

        var anew = linkedWith(old);
        assertThat(anew.open()).containsExactly("intake", "registerPoliceAnswer", "takeLead");
        assertThat(anew.look(COORDINATOR, "registerPoliceAnswer")).containsEntry("policeReference", "PRØVE-3");
    }

    @Test
    void byNoteAndByNewInformationWhileTheClosingWaits() {
        var called = State.APPROVAL_WAITING.of.apply(aConcern());

        send(COORDINATOR, "case-note", Filled.noteWithDanger(called.number()));
        send(POLICE, "new-information", Filled.newInformation(called.number()));
        called.by(COORDINATOR, "readNewInformation", Filled.readInformation(true));

        assertThat(world.tasks(COORDINATOR, called.number(), "callPolice")).hasSize(2);
        assertThat(called.concern()).hasPassed("newInformationReceived", "acuteSituationRaised");
    }

    private PlayedCase linkedWith(PlayedCase old) {
        return caseOf(new CaseNumber(sql.sql("select case_number from match_decision where other_case = :old")
                .param("old", old.number().value())
                .query(String.class)
                .single()));
    }
}
