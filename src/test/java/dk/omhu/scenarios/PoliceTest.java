package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.closing;
import static dk.omhu.scenarios.Filled.closingNotInformed;
import static dk.omhu.scenarios.Filled.police;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The police say whether a case may be handled in the infohus, and nothing else. */
class PoliceTest extends Scenario {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @Test
    void aHeldCaseIsAskedAgainOnTheDayThatThePoliceNamed() {
        var called = aConcern().onTheRoad("INFOHUS");
        var day = LocalDate.now(DENMARK).plusDays(5);

        called.by(POLICE, "clarifyWithPolice", police("HOLD").but("holdUntil", day.toString()));

        assertThat(called.concern()).isWaitingAt("holdCase");
        assertThat(called.open()).as("only the police can change it").containsExactly("holdCase");
        assertThat(called.waitUntil("holdEnded"))
                .isEqualTo(day.atStartOfDay(DENMARK).toInstant());

        assertThat(called.concern()).isWaitingAt("clarifyWithPolice");
        var shown = called.look(POLICE, "clarifyWithPolice");
        assertThat(shown).doesNotContainKeys("policeOutcome", "holdUntil");
        assertThat(shown.get("earlierRounds").toString()).contains("Tidligere");
    }

    @Test
    void aSecondHoldWithoutADayLastsFourteenDays() {
        var called = aConcern()
                .onTheRoad("INFOHUS")
                .by(
                        POLICE,
                        "clarifyWithPolice",
                        police("HOLD")
                                .but(
                                        "holdUntil",
                                        LocalDate.now(DENMARK).plusDays(2).toString()));
        called.waitUntil("holdEnded");

        var asked = world.now();
        called.policeSay("HOLD");

        assertThat(called.waitUntil("holdEnded"))
                .isBetween(asked.plus(Duration.ofDays(13)), asked.plus(Duration.ofDays(15)));
        called.policeSay("RELEASED");
        assertThat(called.concern()).isWaitingAt("informPerson");
    }

    @Test
    void aCaseThatThePoliceTakeAloneEndsInClosingAndNobodyIsInvited() {
        var called = aConcern().onTheRoad("INFOHUS").policeSay("POLICE_ALONE");

        assertThat(called.open()).containsExactly("assessOwnDuty");
        called.by(COORDINATOR, "assessOwnDuty", Filled.ownDuty(false));
        assertThat(called.concern())
                .isWaitingAtExactly("proposeClosing")
                .hasPassed("withoutInfohus")
                .hasNotPassed("informPerson", "referToInfohus");

        called.closed(closingNotInformed("POLICE_ALONE"));
        assertThat(called.concern()).isEnded();
    }

    @Test
    void noTaskNameTellsThatThePoliceHaveTheCaseAlone() {
        var called = aConcern().onTheRoad("INFOHUS").policeSay("POLICE_ALONE");

        assertThat(world.engine()
                        .getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(called.number().value())
                        .list())
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.getName()).doesNotContainIgnoringCase("alene"));
    }

    @Test
    void thePoliceSeeTheQuestionAndNeverTheDescription() {
        var called = aConcern()
                .received(Filled.intakeSuggesting("INFOHUS").but("description", "Hemmelig beretning fra naboen"))
                .visited(Filled.visitation("INFOHUS").but("policeQuestion", "Kender I noget, der hindrer os?"));

        var shown = called.look(POLICE, "clarifyWithPolice");

        assertThat(shown.toString()).doesNotContain("Hemmelig beretning");
        assertThat(shown).doesNotContainKeys("description", "signBehaviour", "reporterName");
        assertThat(shown.get("sharedWithYou").toString())
                .contains("Kender I noget, der hindrer os?")
                .contains("§ 115")
                .contains("efterforske");
    }

    @Test
    void whatIsSharedInTheInvitationIsWhatThePoliceSeeInTheInfohus() {
        var called = aConcern()
                .received(Filled.intakeSuggesting("INFOHUS").but("description", "Hemmelig beretning fra naboen"))
                .visited(Filled.visitation("INFOHUS"))
                .policeSay("RELEASED")
                .by(COORDINATOR, "informPerson", Filled.informed());
        var asked = called.look(COORDINATOR, "inviteAuthorities");
        called.by(
                COORDINATOR,
                "inviteAuthorities",
                Filled.invite(asked, "police-coordinator")
                        .but("policeCoordinatorParts", List.of(Filled.offered(asked, "violenceFascination")))
                        .but("policeCoordinatorText", "Kun dette er delt"));

        var shown = called.look(POLICE, "contribute");
        assertThat(shown.get("sharedWithYou").toString()).contains("Kun dette er delt");
        assertThat(shown.toString()).doesNotContain("Hemmelig beretning");
    }

    @Test
    void aCaseClosedAfterThePoliceTookItHasAskedThemOnce() {
        var called = aConcern().onTheRoad("OTHER_TRACK").policeSay("RELEASED");
        called.by(COORDINATOR, "informPerson", Filled.informed())
                .by(COORDINATOR, "assessOwnDuty", Filled.ownDuty(false))
                .closed(closing("OTHER_TRACK"));

        assertThat(values(called.number()).roundsOf("clarifyWithPolice", null)).hasSize(1);
        assertThat(disclosures(called)).isEqualTo(1);
    }
}
