package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.closingNotInformed;
import static dk.omhu.scenarios.Filled.ownDuty;
import static dk.omhu.scenarios.PlayedCase.ADULT_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The police go on alone: the municipality still looks at its own duty, and nothing outside the case team tells. */
class PoliceAloneTest extends Scenario {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @Test
    void withoutADutyOfItsOwnTheCaseGoesToClosing() {
        var called = alone().by(COORDINATOR, "assessOwnDuty", ownDuty(false));

        assertThat(called.open()).containsExactly("proposeClosing");
        called.closed(closingNotInformed("POLICE_ALONE"));
        assertThat(called.concern()).isEnded();
        assertThat(called.allRunning("contact-lock-watch"))
                .as("the lock outlives the handling, and somebody watches its end")
                .hasSize(1);
    }

    @Test
    void withADutyOfItsOwnTheMunicipalityHelps() {
        var called = alone().by(COORDINATOR, "assessOwnDuty", ownDuty(true));

        assertThat(called.open()).containsExactly("decideMeasure");
        assertThat(called.look(ADULT_CASEWORKER, "decideMeasure").toString())
                .contains("Kontaktspærre til")
                .doesNotContain("POLICE_ALONE")
                .doesNotContainIgnoringCase("politiet behandler");
        called.by(
                ADULT_CASEWORKER,
                "decideMeasure",
                Filled.notGranted()
                        .without("decisionSentAt")
                        .without("decisionSentTo")
                        .but("hearing", "NO")
                        .but("hearingReason", "Der må ikke tages kontakt nu."));
        assertThat(called.open()).containsExactly("proposeClosing");
    }

    @Test
    void theCoordinatorMovesTheLockBesideTheOwnDuty() {
        var called = alone();
        assertThat(lockedUntil(called)).isEqualTo(day(90));
        assertThat(called.look(COORDINATOR, "assessOwnDuty")).containsEntry("contactLock", "true");

        assertThat(called.refusal(
                        COORDINATOR, "assessOwnDuty", ownDuty(false).but("noContactUntil", day(-1).toString())))
                .contains("Vælg en dag");
        called.by(COORDINATOR, "assessOwnDuty", ownDuty(false).but("noContactUntil", day(30).toString()));

        assertThat(lockedUntil(called)).isEqualTo(day(30));
        called.waitUntil("lockRunsOut");
        assertThat(called.open()).contains("reviewContactLock");
    }

    @Test
    void anotherTrackStandsAtTheSameTaskAndEndsTheSameWay() {
        var other = aConcern()
                .onTheRoad("OTHER_TRACK")
                .policeSay("RELEASED")
                .by(COORDINATOR, "informPerson", Filled.informed());
        var alone = alone();

        var one = other.task(COORDINATOR, "assessOwnDuty");
        var theOther = alone.task(COORDINATOR, "assessOwnDuty");
        assertThat(one.getName()).isEqualTo(theOther.getName());
        assertThat(one.getPriority()).isEqualTo(theOther.getPriority());
        other.by(COORDINATOR, "assessOwnDuty", ownDuty(false));
        alone.by(COORDINATOR, "assessOwnDuty", ownDuty(false));
        assertThat(other.concern()).hasPassed("withoutInfohus");
        assertThat(alone.concern()).hasPassed("withoutInfohus");
    }

    @Test
    void theClosingFormAsksForTheOwnDutyOnlyWhereNobodyHasLookedAtIt() {
        var called = alone().by(COORDINATOR, "assessOwnDuty", ownDuty(false));

        assertThat(called.look(COORDINATOR, "proposeClosing")).containsEntry("ownDutyMissing", "false");
    }

    @Test
    void aClosingIsPutBackToLookAtTheOwnDutyFirst() {
        var called = alone().by(COORDINATOR, "assessOwnDuty", ownDuty(false));

        called.by(
                COORDINATOR,
                "proposeClosing",
                Filled.of("closingAction", "OWN_DUTY").but("closingText", "Han har søgt om støtte."));
        assertThat(called.open()).containsExactly("assessOwnDuty");
        called.by(COORDINATOR, "assessOwnDuty", ownDuty(true));
        assertThat(called.open()).containsExactly("decideMeasure");
    }

    @Test
    void theManagerApprovesAndReadsTheReasonAndNobodyElseOfTheMunicipalityDoes() {
        var called = alone().by(COORDINATOR, "assessOwnDuty", ownDuty(false))
                .closingProposed(closingNotInformed("POLICE_ALONE"));

        assertThat(called.look(MANAGER, "approveClosing")).containsEntry("closingReason", "POLICE_ALONE");
        assertThat(values(called.number())
                        .latest("closingReason")
                        .orElseThrow()
                        .value()
                        .part()
                        .name())
                .isEqualTo("INFOHUS");
        assertThat(values(called.number())
                        .latest("policeOutcome")
                        .orElseThrow()
                        .value()
                        .part()
                        .name())
                .isEqualTo("INFOHUS");
    }

    private PlayedCase alone() {
        return aConcern().onTheRoad("INFOHUS").policeSay("POLICE_ALONE");
    }

    private static LocalDate day(int days) {
        return LocalDate.now(DENMARK).plusDays(days);
    }
}
