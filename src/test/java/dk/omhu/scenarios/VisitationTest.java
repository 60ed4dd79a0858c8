package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.closingNotInformed;
import static dk.omhu.scenarios.Filled.information;
import static dk.omhu.scenarios.Filled.intakeSuggesting;
import static dk.omhu.scenarios.Filled.visitation;
import static dk.omhu.scenarios.Filled.visitationAfterLimit;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static dk.omhu.scenarios.PlayedCase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.omhu.casefile.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a concern goes after it was received, and why the tables thought so. */
class VisitationTest extends Scenario {

    @ParameterizedTest
    @ValueSource(strings = {"UNFOUNDED", "ADVICE_ONLY", "OTHER_MUNICIPALITY"})
    void aConcernThatGoesNoFurtherIsClosedByTwoPeopleAndThePoliceNeverHearOfIt(String road) {
        var called = aConcern().onTheRoad(road);

        assertThat(called.concern()).isWaitingAtExactly("proposeClosing").hasPassed("handlingEndedEarly");
        assertThat(world.as(POLICE, () -> called.open())).doesNotContain("clarifyWithPolice");

        called.closed(closingNotInformed(road));

        assertThat(called.concern())
                .isEnded()
                .hasPassed("closeCase", "caseClosed")
                .hasNotPassed("clarifyWithPolice", "informPerson", "sixMonthsPassed");
        assertThat(file(called.number()).state()).isEqualTo(CaseFile.State.CLOSED);
        assertThat(file(called.number()).closingReason()).contains(road);
        assertThat(disclosures(called)).isZero();
    }

    @Test
    void whatWasUnfoundedIsNobodysExtremism() {
        var called = aConcern()
                .received(intakeSuggesting("UNFOUNDED").but("formOfExtremism", "ISLAMIST"))
                .visited(visitation("UNFOUNDED"));
        called.closed(closingNotInformed("UNFOUNDED"));

        assertThat(values(called.number()).text("formOfExtremism")).contains("NONE");
    }

    @Test
    void anotherTrackBeginsWhenThePoliceHaveNothingAgainstItAndThePersonWasTold() {
        var called = aConcern().onTheRoad("OTHER_TRACK");
        assertThat(called.concern()).isWaitingAt("clarifyWithPolice");

        called.policeSay("RELEASED");
        assertThat(called.concern()).isWaitingAt("informPerson");

        called.by(COORDINATOR, "informPerson", Filled.informed())
                .by(COORDINATOR, "assessOwnDuty", Filled.ownDuty(false));
        assertThat(called.concern())
                .isWaitingAtExactly("proposeClosing")
                .hasPassed("withoutInfohus")
                .hasNotPassed("referToInfohus");

        called.closed(Filled.closing("OTHER_TRACK"));
        assertThat(called.concern()).isEnded();
    }

    @Test
    void informationIsGatheredThreeTimesAtMostThenTheManagerDecides() {
        var called = aConcern().received(intakeSuggesting("MORE_INFORMATION"));
        for (int round = 1; round <= 3; round++) {
            called.visited(visitation("MORE_INFORMATION"));
            assertThat(called.concern()).isWaitingAt("collectInformation");
            called.by(COORDINATOR, "collectInformation", information());
        }
        called.visited(visitation("MORE_INFORMATION"));

        assertThat(called.concern()).isWaitingAt("decideAfterLimit");
        assertThat(world.tasks(COORDINATOR, called.number(), "decideAfterLimit"))
                .as("the coordinator no longer decides")
                .isEmpty();

        called.by(MANAGER, "decideAfterLimit", visitationAfterLimit("INFOHUS"));
        assertThat(called.concern()).isWaitingAt("clarifyWithPolice");
        called.policeSay("RELEASED").by(COORDINATOR, "informPerson", Filled.informed());
        assertThat(called.concern()).isWaitingAt("referToInfohus");
    }

    @Test
    void newInformationChangesWhatTheTablesSuggest() {
        var called = aConcern()
                .received(intakeSuggesting("MORE_INFORMATION"))
                .visited(visitation("MORE_INFORMATION"))
                .by(COORDINATOR, "collectInformation", information().but("signBehaviour", "NO"));

        var shown = called.look(COORDINATOR, "triage");
        assertThat(shown.get("visitationSuggested")).isEqualTo("UNFOUNDED");
        assertThat(shown.get("visitationReasons").toString()).startsWith("- ");
        assertThat(shown.get("informationFound")).isEqualTo(information().get("informationFound"));
    }

    @Test
    void aConcernFromPoliceIsReceivedByThePoliceThemselves() {
        var called = startedBy(POLICE, Filled.start("POLICE"));

        assertThat(called.task(POLICE, "intake")).isAssignedTo(POLICE);
        called.by(POLICE, "intake", intakeSuggesting("INFOHUS"));
        assertThat(called.concern()).isWaitingAt("triage");
    }

    @Test
    void aCaseThatWasNotForClosingIsTakenUpAgainWithoutAskingTheReporterAnew() {
        var called = aConcern().onTheRoad("UNFOUNDED").closingProposed(Filled.resume());

        assertThat(called.concern()).isWaitingAt("triage").hasNotPassed("approveClosing");
        assertThat(called.open()).doesNotContain("intake");

        called.visited(visitation("UNFOUNDED")).closed(closingNotInformed("UNFOUNDED"));
        assertThat(called.concern()).isEnded();
    }
}
