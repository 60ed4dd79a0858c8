package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.BOTH;
import static dk.omhu.scenarios.PlayedCase.CHILD_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static dk.omhu.scenarios.PlayedCase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.access.Callers;
import dk.omhu.casefile.CaseBars;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** "Meld et brud på persondatasikkerheden": whoever works in Omhu says it, and the law's hours count from when it was found. */
class ReportBreachTest extends Scenario {
    private static final String ADVISER = "dpo-751";

    @Autowired
    Callers callers;

    @Autowired
    CaseBars bars;

    private Filled report(PlayedCase played, Instant discovered) {
        return Filled.of("caseNumber", played.number().value())
                .but("reportedBreachCause", "WRONG_RECIPIENT")
                .but("reportedBreachText", "Referatet lå i den *forkerte* postkasse.")
                .but(
                        "reportedBreachAt",
                        discovered
                                .truncatedTo(ChronoUnit.MINUTES)
                                .atOffset(ZoneOffset.UTC)
                                .toString())
                .but("reportedBreachActor", "NOBODY");
    }

    private Filled report(PlayedCase played) {
        return report(played, world.now().minus(Duration.ofHours(1)));
    }

    private List<Map<String, @Nullable Object>> register(PlayedCase played) {
        return sql.sql("select * from breach where case_number = :number order by id")
                .param("number", played.number().value())
                .query()
                .listOfRows();
    }

    /** Of whatever authority: who finds it says it. Who has no tasks in Omhu tells somebody who has. */
    @Test
    void everybodyWhoWorksInOmhuMayReportAndNobodyElse() {
        var played = aConcern();
        var may = List.of(CHILD_CASEWORKER, "doegnvagt-751", POLICE, "psykiatri-751", ADVISER);
        may.forEach(user -> send(user, "report-breach", report(played)));

        assertThat(register(played)).extracting(row -> row.get("suspected_by")).containsExactlyElementsOf(may);
        assertThat(played.allRunning("breach-assessment")).hasSameSizeAs(may);
        for (var user : List.of("styregruppe-751", "procesejer", "admin", "tovholder-730")) {
            assertThatThrownBy(() -> send(user, "report-breach", report(played)))
                    .as(user)
                    .isInstanceOfAny(RuntimeException.class, AssertionError.class);
        }
        assertThat(register(played)).hasSameSizeAs(may);
        assertThat(world.refusal(() -> send("dpo-730", "report-breach", report(played))))
                .contains("en kommune, som du er tilknyttet");
    }

    @Test
    void theHoursCountFromWhenItWasFoundAlsoWhereTheyAreOver() {
        var played = aConcern();
        var discovered = world.now().minus(Duration.ofHours(80)).truncatedTo(ChronoUnit.MINUTES);
        send(COORDINATOR, "report-breach", report(played, discovered));

        var task = played.task(MANAGER, "assessBreach");
        assertThat(task.getDueDate().toInstant()).isEqualTo(discovered.plus(Duration.ofHours(72)));
        assertThat(world.look(MANAGER, task).get("breachStory").toString())
                .contains(
                        "Oplysninger kom til en forkert modtager",
                        "den \\*forkerte\\* postkasse",
                        callers.nameOf(COORDINATOR));
        played.by(MANAGER, task, BreachTest.assessed("RISK").but("lateReason", "WRITTEN_LATE"));
        assertThat(played.look(MANAGER, "notifyAuthority")).containsEntry("breachIsLate", "true");
        assertThat(register(played))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("cause", "WRONG_RECIPIENT")
                        .containsEntry("about_user", null)
                        .containsEntry("risk", "RISK"));
        assertThat(sql.sql(
                                "select distinct kind from notice where case_number = :number and user_id in ('leder-751', 'dpo-751')")
                        .param("number", played.number().value())
                        .query(String.class)
                        .list())
                .contains("BREACH");
    }

    /** What is written is for the manager and the data protection officer; no variable of the engine has it. */
    @Test
    void theCoordinatorReadsNoReportOnTheCase() {
        var played = aConcern();
        send(CHILD_CASEWORKER, "report-breach", report(played));

        assertThat(values(played.number()).latest("reportedBreachText"))
                .hasValueSatisfying(
                        written -> assertThat(written.value().part()).isEqualTo(dk.omhu.casefile.Part.OVERSIGHT));
        assertThat(sql.sql("select count(*) from act_hi_varinst where name_ like 'reportedBreach%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoseActItWasNeverAssessesItAndNamesFindPeople() {
        var played = aConcern();
        send(MANAGER, "report-breach", report(played).but("reportedBreachActor", "ME"));
        send(
                COORDINATOR,
                "report-breach",
                report(played)
                        .but("reportedBreachActor", "USER")
                        .but("reportedBreachUser", " " + callers.nameOf(BOTH).toUpperCase()));
        send(
                COORDINATOR,
                "report-breach",
                report(played).but("reportedBreachActor", "USER").but("reportedBreachUser", ADVISER));

        assertThat(register(played)).extracting(row -> row.get("about_user")).containsExactly(MANAGER, BOTH, ADVISER);
        assertThat(world.refusal(
                        MANAGER,
                        world.tasks(MANAGER, played.number(), "assessBreach").get(0),
                        BreachTest.assessed("NONE")))
                .contains("du selv har gjort");
        var advice = world.tasks(ADVISER, played.number(), "adviseOnBreach");
        assertThat(advice).hasSize(3);
        world.complete(ADVISER, advice.get(2), Map.of("breachAdviceText", "Det var mig. Spørg en anden."));
        assertThat(played.allRunning("breach-assessment"))
                .as("an only adviser is no dead end")
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "reportedBreachUser, 'Ingen Med Det Navn', Ingen i kommunen har det navn",
        "reportedBreachUser, tovholder-730,        Ingen i kommunen har det navn",
        "reportedBreachUser, '',                   Hvem?",
        "reportedBreachAt,   '2090-01-01T10:00Z',  ligger i fremtiden",
        "reportedBreachAt,   '',                   Hvornår blev det opdaget?",
        "reportedBreachCause, BREAK_GLASS,         Hvad er der sket?",
        "caseNumber,         751-2026-999999,      ingen sag med det nummer"
    })
    void whatCannotBeSoIsRefusedAndNothingIsWritten(String key, String value, String words) {
        var played = aConcern();
        var form = report(played)
                .but("reportedBreachActor", "USER")
                .but("reportedBreachUser", MANAGER)
                .but(key, value);

        assertThat(world.refusal(() -> send(COORDINATOR, "report-breach", form)))
                .contains(words);

        assertThat(register(played)).isEmpty();
        assertThat(played.allRunning("breach-assessment")).isEmpty();
    }

    /** A number with a case and one without are told apart by a report only, which the managers read. */
    @Test
    void aWrongNameTellsNobodyWhetherThereIsACase() {
        var played = aConcern();
        var form = report(played).but("reportedBreachActor", "USER").but("reportedBreachUser", "Ingen");

        var known = world.refusal(() -> send("psykiatri-751", "report-breach", form));

        assertThat(world.refusal(
                        () -> send("psykiatri-751", "report-breach", form.but("caseNumber", "751-2026-999999"))))
                .isEqualTo(known);
    }

    /** To whom the case is shut it stays shut; what they found out is heard. */
    @Test
    void whoIsBarredFromTheCaseMayReportAllTheSame() {
        var played = aConcern();
        transaction.executeWithoutResult(status -> bars.bar(played.number(), MANAGER, CaseBars.Cause.FAMILY));

        send(MANAGER, "report-breach", report(played));

        assertThat(world.tasks(BOTH, played.number(), "assessBreach")).hasSize(1);
        assertThat(world.tasks(MANAGER, played.number(), "assessBreach")).isEmpty();
    }
}
