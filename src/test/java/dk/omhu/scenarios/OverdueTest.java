package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.overdue;
import static dk.omhu.scenarios.Filled.visitation;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static dk.omhu.scenarios.PlayedCase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.omhu.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** A clock that ran out tells the manager; it takes the task from nobody and decides nothing. */
class OverdueTest extends Scenario {

    @Test
    void anIntakeNobodyWroteDownReachesTheManager() {
        var called = aConcern();

        called.waitUntilMissed("intake");

        assertThat(called.open()).containsExactly("handleOverdue", "intake");
        assertThat(world.tasks(COORDINATOR, called.number(), "handleOverdue")).isEmpty();
        called.by(MANAGER, "handleOverdue", overdue()).received(Filled.intake());
        assertThat(called.concern()).isWaitingAt("triage");
    }

    @Test
    void aVisitationThatIsLateReachesTheManager() {
        var called = aConcern().received(Filled.intakeSuggesting("INFOHUS"));

        called.waitUntilMissed("triage");

        assertThat(called.open()).containsExactly("handleOverdue", "triage");
        called.visited(visitation("INFOHUS")).by(MANAGER, "handleOverdue", overdue());
        assertThat(called.concern()).isWaitingAt("clarifyWithPolice");
    }

    @Test
    void anAnswerThatThePoliceOweReachesTheManagerAndTheirTaskStays() {
        var called = aConcern().onTheRoad("INFOHUS");

        called.waitUntilMissed("clarifyWithPolice");

        assertThat(called.task(POLICE, "clarifyWithPolice")).isNotNull();
        assertThat(called.refusal(MANAGER, "handleOverdue", overdue().but("overdueReason", "OTHER")))
                .contains("Uddyb");
        called.by(MANAGER, "handleOverdue", overdue()).policeSay("RELEASED");
        assertThat(called.open()).containsExactly("informPerson");
    }

    @Test
    void aManagerWhoHasNotLookedYetHoldsNobodyUp() {
        var called = aConcern();
        called.waitUntilMissed("intake");

        called.onTheRoad("UNFOUNDED").closed(Filled.closingNotInformed("UNFOUNDED"));

        assertThat(called.open()).containsExactly("handleOverdue");
        assertThat(file(called.number()).state()).isEqualTo(CaseFile.State.CLOSED);
        called.by(MANAGER, "handleOverdue", overdue());
        assertThat(called.concern()).isEnded();
    }
}
