package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.informExempt;
import static dk.omhu.scenarios.Filled.informPostponed;
import static dk.omhu.scenarios.Filled.informed;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Telling the person (GDPR art. 14): given, exempt, or postponed to a day on which it is asked again. */
class InformTest extends Scenario {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @Test
    void postponedTellingIsAskedAgainOnItsDayWhileTheInfohusWorks() {
        var day = LocalDate.now(DENMARK).plusDays(20);
        var called = aConcern()
                .onTheRoad("INFOHUS")
                .policeSay("RELEASED")
                .by(COORDINATOR, "informPerson", informPostponed(day));
        assertThat(called.open()).containsExactly("inviteAuthorities");

        assertThat(called.waitUntil("timeToLookAgain"))
                .isEqualTo(day.atStartOfDay(DENMARK).toInstant());
        assertThat(called.open()).containsExactly("informPersonAgain", "inviteAuthorities");

        var later = day.plusDays(10);
        called.by(COORDINATOR, "informPersonAgain", informPostponed(later));
        assertThat(called.waitUntil("timeToLookAgain"))
                .isEqualTo(later.atStartOfDay(DENMARK).toInstant());

        called.by(COORDINATOR, "informPersonAgain", informed());
        assertThat(called.concern()).hasPassed("informingSettled");
        assertThat(world.timers(called.number(), "timeToLookAgain")).isEmpty();
        assertThat(called.open()).containsExactly("inviteAuthorities");
    }

    @Test
    void aPostponementWithoutAGroundIsRefused() {
        var called = aConcern().onTheRoad("INFOHUS").policeSay("RELEASED");

        assertThat(called.refusal(
                        COORDINATOR,
                        "informPerson",
                        informPostponed(LocalDate.now(DENMARK)).without("informGroundText")))
                .contains("Konkret begrundelse");
        assertThat(called.open()).containsExactly("informPerson");
    }

    @Test
    void anExemptionIsEnoughToGoOn() {
        var called =
                aConcern().onTheRoad("INFOHUS").policeSay("RELEASED").by(COORDINATOR, "informPerson", informExempt());

        assertThat(called.concern())
                .isWaitingAt("referToInfohus")
                .hasNotPassed("informingPostponed", "informingWasPostponed");
    }

    @Test
    void nothingClosesWhileNobodyHasDecidedOnTellingThePerson() {
        var called = aConcern().onTheRoad("UNFOUNDED");

        assertThat(called.refusal(COORDINATOR, "proposeClosing", Filled.closing("UNFOUNDED")))
                .contains("Har personen fået besked om sagen?");
        assertThat(called.open()).containsExactly("proposeClosing");
    }

    @Test
    void thePersonMustBeToldWithinAMonthOfReceiptElseTheManagerHearsOfIt() {
        var called = aConcern().onTheRoad("INFOHUS").policeSay("RELEASED");
        var received = file(called.number()).receivedAt().atZone(DENMARK);

        assertThat(called.waitUntilMissed("informPerson"))
                .isEqualTo(received.toLocalDate()
                        .plusMonths(1)
                        .plusDays(1)
                        .atStartOfDay(DENMARK)
                        .toInstant());
        assertThat(called.open()).containsExactly("handleOverdue", "informPerson");
        called.by(MANAGER, "handleOverdue", Filled.overdue());
        assertThat(called.concern()).isWaitingAt("informPerson");
    }
}
