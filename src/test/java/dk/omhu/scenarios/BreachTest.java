package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.BOTH;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.breach.BreachCause;
import dk.omhu.breach.Breaches;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A suspected breach is assessed within the law's 72 hours, notified or not with a reason, and kept in the register. */
class BreachTest extends Scenario {
    private static final String ADVISER = "dpo-751";

    @Autowired
    Breaches breaches;

    private PlayedCase suspected(BreachCause cause, @Nullable String about) {
        var played = aConcern();
        world.as(
                COORDINATOR,
                () -> transaction.execute(status -> {
                    breaches.suspect(played.number(), cause, about, "Et brev kom til naboen.");
                    return null;
                }));
        return played;
    }

    static Filled assessed(String risk) {
        return Filled.of("breachHappened", "Et brev er lagt i en forkert postkasse.")
                .but("breachData", List.of("IDENTITY", "CONCERN"))
                .but("breachPersons", 1)
                .but("breachConsequences", "Naboen ved, at der er en sag.")
                .but("breachMeasures", "Brevet er hentet uåbnet.")
                .but("breachRisk", risk)
                .but("breachRiskReason", "Naboen har givet det tilbage.");
    }

    private static Filled notified() {
        return Filled.of("breachNotified", "YES")
                .but("breachNotifiedAt", "2026-11-23")
                .but("breachReference", "2026-442-1");
    }

    private static Filled told() {
        return Filled.of("breachTold", "TOLD").but("breachToldAt", "2026-11-23").but("breachToldHow", "TALK");
    }

    private Map<String, @Nullable Object> register(PlayedCase played) {
        return sql.sql("select * from breach where case_number = :number")
                .param("number", played.number().value())
                .query()
                .singleRow();
    }

    private List<String> toldAtOnce(PlayedCase played) {
        return sql.sql("select user_id from notice where case_number = :number and kind = 'BREACH' order by user_id")
                .param("number", played.number().value())
                .query(String.class)
                .list();
    }

    @Test
    void withoutARiskNobodyIsNotifiedAndTheRegisterKeepsItWithItsReason() {
        var played = suspected(BreachCause.OTHER, null);
        assertThat(toldAtOnce(played)).contains(MANAGER, BOTH, ADVISER).doesNotContain(COORDINATOR);
        assertThat(played.look(MANAGER, "assessBreach").get("breachStory").toString())
                .contains("Et brev kom til naboen.", "have besked senest");

        played.by(ADVISER, "adviseOnBreach", Map.of("breachAdviceText", "Tal med naboen først."));
        assertThat(played.look(MANAGER, "assessBreach").get("breachAdvice").toString())
                .contains("Tal med naboen først.");
        played.by(MANAGER, "assessBreach", assessed("NONE"));

        assertThat(played.allRunning("breach-assessment")).isEmpty();
        assertThat(register(played)).containsEntry("risk", "NONE").containsEntry("notified", null);
        assertThat(register(played).get("closed_at")).isNotNull();
        assertThat(values(played.number()).text("breachRiskReason")).contains("Naboen har givet det tilbage.");
    }

    @Test
    void theSeventyTwoHoursCountFromTheDiscoveryInEachStepAndCannotBePaused() {
        var played = suspected(BreachCause.WRONG_PERSON, null);
        var due = played.task(MANAGER, "assessBreach").getDueDate();
        assertThat(due.toInstant()).isCloseTo(world.now().plus(Duration.ofHours(72)), within(2, ChronoUnit.MINUTES));

        world.pass(Duration.ofHours(30));
        played.by(MANAGER, "assessBreach", assessed("RISK"));

        assertThat(played.task(MANAGER, "notifyAuthority").getDueDate()).isEqualTo(due);
        assertThat(sql.sql("select distinct set_by from clock where case_number = :number and name = 'breach-72-hours'")
                        .param("number", played.number().value())
                        .query(String.class)
                        .list())
                .containsExactly("LAW");
        played.by(MANAGER, "notifyAuthority", notified());
        assertThat(played.allRunning("breach-assessment"))
                .as("the adviser may still write")
                .hasSize(1);
        played.by(ADVISER, "adviseOnBreach", Map.of("breachAdviceText", "Godt."));
        assertThat(played.allRunning("breach-assessment")).isEmpty();
        assertThat(register(played)).containsEntry("notified", true).containsEntry("told", null);
    }

    @Test
    void whoNotifiesLateSaysWhyAndWhoDoesNotNotifySaysWhyNot() {
        var played = suspected(BreachCause.OTHER, null).by(MANAGER, "assessBreach", assessed("RISK"));
        world.pass(Duration.ofHours(73));

        assertThat(played.look(MANAGER, "notifyAuthority")).containsEntry("breachIsLate", "true");
        assertThat(played.refusal(MANAGER, "notifyAuthority", notified())).contains("De 72 timer er gået");
        assertThat(played.refusal(MANAGER, "notifyAuthority", Filled.of("breachNotified", "NOT")))
                .contains("Hvorfor anmeldes det ikke?");
        played.by(MANAGER, "notifyAuthority", notified().but("breachLateReason", "Ingen så det i weekenden."));

        assertThat(values(played.number()).text("breachLateReason")).contains("Ingen så det i weekenden.");
    }

    @Test
    void withAHighRiskThePeopleAreToldWhenNoLockForbidsIt() {
        var played = suspected(BreachCause.OTHER, null)
                .by(MANAGER, "assessBreach", assessed("HIGH"))
                .by(
                        MANAGER,
                        "notifyAuthority",
                        Filled.of("breachNotified", "NOT").but("breachNotReason", "Aftalt med rådgiveren."));
        var today = LocalDate.now();
        send(
                COORDINATOR,
                "contact-lock",
                Filled.contactLock(played.number(), "SET")
                        .but("lockUntil", today.plusDays(5).toString()));

        assertThat(played.refusal(MANAGER, "tellPeople", told())).contains("Kontaktspærre");
        played.by(
                MANAGER,
                "tellPeople",
                Filled.of("breachTold", "LATER")
                        .but("breachTellAgainAt", today.plusDays(6).toString())
                        .but("breachTellReason", "Der står kontaktspærre."));
        assertThat(register(played)).containsEntry("told", "LATER").containsEntry("notified", false);
        played.waitUntil("timeToTell");
        played.by(MANAGER, "tellPeople", told());

        assertThat(register(played)).containsEntry("told", "TOLD");
        assertThat(register(played).get("closed_at")).isNotNull();
    }

    /** Whose act it was never assesses it, by no road; the other manager or the data protection officer does. */
    @ParameterizedTest
    @CsvSource({"leder-751, dobbelt-751", "leder-751, dpo-751", "dobbelt-751, leder-751"})
    void nobodyAssessesTheirOwnAct(String about, String assessor) {
        var played = suspected(BreachCause.BREAK_GLASS, about);

        assertThat(toldAtOnce(played)).contains(ADVISER).doesNotContain(about);
        assertThat(world.refusal(() -> {
                    world.complete(about, played.number(), "assessBreach", assessed("NONE"));
                    return null;
                }))
                .contains("du selv har gjort");
        world.as(about, () -> {
            world.engine()
                    .getTaskService()
                    .setAssignee(played.task(about, "assessBreach").getId(), null);
            return null;
        });
        played.by(assessor, "assessBreach", assessed("NONE"));
        assertThat(register(played)).containsEntry("risk", "NONE");
    }

    /** What is written about a breach is for the manager and the data protection officer; the engine holds none of it. */
    @Test
    void twoBreachesOfOneCaseDoNotMixAndTheCoordinatorReadsNeither() {
        var played = suspected(BreachCause.OTHER, null);
        played.by(MANAGER, "assessBreach", assessed("HIGH").but("breachHappened", "Det første brud"));
        world.as(
                COORDINATOR,
                () -> transaction.execute(status -> {
                    breaches.suspect(played.number(), BreachCause.WRONG_PERSON);
                    return null;
                }));

        var second = played.task(MANAGER, "assessBreach");
        assertThat(world.look(MANAGER, second)).doesNotContainKey("breachHappened");
        assertThat(played.look(MANAGER, "notifyAuthority").get("breachAssessed").toString())
                .contains("Det første brud");
        assertThat(world.tasks(COORDINATOR, played.number(), "notifyAuthority")).isEmpty();
        assertThat(world.look(
                        ADVISER,
                        world.tasks(ADVISER, played.number(), "adviseOnBreach").get(1)))
                .doesNotContainKey("breachAssessed");
    }

    private static org.assertj.core.data.TemporalUnitOffset within(long amount, ChronoUnit unit) {
        return org.assertj.core.api.Assertions.within(amount, unit);
    }
}
