package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.police;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The police ask for time: they are reminded, can lift or turn the wait, and contact is locked meanwhile. */
class PoliceHoldTest extends Scenario {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @Test
    void thePoliceAreRemindedBeforeTheirAnswerIsDue() {
        var called = aConcern().onTheRoad("INFOHUS");
        var asked = world.now();
        var task = called.task(POLICE, "clarifyWithPolice");
        assertThat(called.look(POLICE, "clarifyWithPolice")).doesNotContainKey("reminder");

        assertThat(called.waitUntilReminded("clarifyWithPolice"))
                .isAfter(asked)
                .isBefore(task.getDueDate().toInstant().minus(Duration.ofDays(1)));

        var reminded = called.task(POLICE, "clarifyWithPolice");
        assertThat(reminded.getId()).as("the same task goes on").isEqualTo(task.getId());
        assertThat(reminded.getPriority()).isEqualTo(60);
        assertThat(called.look(POLICE, "clarifyWithPolice").get("reminder").toString())
                .contains("Påmindelse")
                .contains("svar ønskes senest");
        assertThat(values(called.number()).entries())
                .anySatisfy(entry -> assertThat(entry.stepName()).isEqualTo("Påmindelse"));
        called.waitUntilMissed("clarifyWithPolice");
        assertThat(called.open()).containsExactly("clarifyWithPolice", "handleOverdue");
    }

    @Test
    void aHoldIsLiftedBeforeItsDayAndTheContactIsFreeAgain() {
        var called = aConcern().onTheRoad("INFOHUS").by(POLICE, "clarifyWithPolice", hold(9));

        assertThat(lockedUntil(called)).isEqualTo(day(9));
        called.by(POLICE, "holdCase", police("RELEASED"));

        assertThat(called.open()).containsExactly("informPerson");
        assertThat(lockedUntil(called)).isNull();
        assertThat(called.allRunning("contact-lock-watch"))
                .as("nothing is left to watch")
                .isEmpty();
        called.by(COORDINATOR, "informPerson", Filled.informed());
        assertThat(called.open()).containsExactly("inviteAuthorities");
    }

    @Test
    void aHoldIsTurnedIntoALongerOneAndThenIntoTheOtherAnswer() {
        var called = aConcern().onTheRoad("INFOHUS").by(POLICE, "clarifyWithPolice", hold(3));

        called.by(POLICE, "holdCase", hold(20));
        assertThat(lockedUntil(called)).isEqualTo(day(20));
        assertThat(world.timers(called.number(), "holdEnded"))
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate().toInstant())
                        .isEqualTo(day(20).atStartOfDay(DENMARK).toInstant()));

        called.by(POLICE, "holdCase", police("POLICE_ALONE"));
        assertThat(called.open()).containsExactly("assessOwnDuty");
        assertThat(lockedUntil(called)).isEqualTo(day(90));
    }

    @Test
    void aHoldThatRunsOutAsksThePoliceAgainAndTheCoordinatorLooksAtTheLock() {
        var called = aConcern().onTheRoad("INFOHUS").by(POLICE, "clarifyWithPolice", hold(4));

        called.waitUntil("holdEnded");
        called.waitUntil("lockRunsOut");

        assertThat(called.open()).containsExactly("clarifyWithPolice", "reviewContactLock");
        assertThat(lockedUntil(called)).as("the last day is a day of the lock").isNotNull();
        called.policeSay("RELEASED");
        assertThat(called.open()).as("nothing is left to decide").containsExactly("informPerson");
    }

    @Test
    void aHoldEndsOnADayThatIsStillToCome() {
        var called = aConcern().onTheRoad("INFOHUS");

        assertThat(called.refusal(POLICE, "clarifyWithPolice", hold(-1))).contains("Vælg en dag fra i dag");
        assertThat(called.refusal(POLICE, "clarifyWithPolice", hold(800))).contains("højst et år");
        assertThat(called.open()).containsExactly("clarifyWithPolice");
    }

    private static Filled hold(int days) {
        return police("HOLD").but("holdUntil", day(days).toString());
    }

    private static LocalDate day(int days) {
        return LocalDate.now(DENMARK).plusDays(days);
    }
}
