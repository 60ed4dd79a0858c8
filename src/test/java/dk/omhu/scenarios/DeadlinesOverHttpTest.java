package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.caseview.WebSession;
import dk.omhu.deadlines.CaseClock;
import dk.omhu.deadlines.CaseClocks;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees, pauses and recounts the clocks that run, as the page "Frister" asks for it. */
class DeadlinesOverHttpTest extends Scenario {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/camunda/api/omhu/deadlines";

    @LocalServerPort
    int port;

    @Autowired
    CaseClocks clocks;

    /** Of Aarhus: the list; pause one of our own, and resume it; pause one of a law; see and do a recount. The list of Randers. */
    @ParameterizedTest
    @CsvSource({
        "leder-751,          200, 200, 200, 400, 200, 400, 404",
        "dobbelt-751,        200, 200, 200, 400, 200, 400, 404",
        "tovholder-751,      200, 200, 200, 404, 403, 403, 404",
        "boern-751,          403, 403, 403, 403, 403, 403, 404",
        "underretning-751,   403, 403, 403, 403, 403, 403, 404",
        "ssp-751,            403, 403, 403, 403, 403, 403, 404",
        "doegnvagt-751,      403, 403, 403, 403, 403, 403, 404",
        "psykiatri-751,      403, 403, 403, 403, 403, 403, 404",
        "politi-oestjylland, 403, 403, 403, 403, 403, 403, 403",
        "leder-730,          404, 404, 404, 404, 404, 404, 200",
        "tovholder-730,      404, 404, 404, 404, 404, 404, 200",
        "procesejer,         404, 403, 403, 403, 404, 404, 404",
        "admin,              404, 403, 403, 403, 404, 404, 404"
    })
    void theManagerSeesAllTheCoordinatorTheOwnWorkAndNobodyElseAnything(
            String user, int list, int pause, int resume, int law, int recount, int apply, int elsewhere) {
        var called = aConcern();
        var pupil = aPupilOf14();
        long own = clock(called, "intake").id();
        long set = clock(pupil, "child-24-hours").id();
        var session = new WebSession(port, user);

        assertThat(session.get(PATH + "/751").statusCode()).as("list").isEqualTo(list);
        assertThat(pause(session, own, "Afventer tolk").statusCode())
                .as("pause")
                .isEqualTo(pause);
        assertThat(clock(called, "intake").state())
                .isEqualTo(pause == 200 ? CaseClock.State.PAUSED : CaseClock.State.RUNNING);
        assertThat(resume(session, own).statusCode()).as("resume").isEqualTo(resume);
        assertThat(pause(session, set, "Travlt").statusCode()).as("law").isEqualTo(law);
        assertThat(session.get(PATH + "/751/recount").statusCode())
                .as("recount")
                .isEqualTo(recount);
        assertThat(apply(session, "751", "intake", "", "Ny længde").statusCode())
                .as("apply")
                .isEqualTo(apply);
        assertThat(session.get(PATH + "/730").statusCode()).as("elsewhere").isEqualTo(elsewhere);
        assertThat(session.get(PATH + "/000").statusCode()).isEqualTo(404);
        assertThat(session.get(PATH + "/x/recount").statusCode()).isEqualTo(404);
        assertThat(pause(session, 999_999_999L, "Travlt").statusCode())
                .as("one that does not exist")
                .isIn(403, 404);
        assertThat(clock(called, "intake").state()).isEqualTo(CaseClock.State.RUNNING);
        assertThat(clock(pupil, "child-24-hours").state()).isEqualTo(CaseClock.State.RUNNING);
    }

    @ParameterizedTest
    @CsvSource({
        "leder-751, '[{\"municipality\":\"751\",\"name\":\"Aarhus\"}]'",
        "tovholder-751, '[{\"municipality\":\"751\",\"name\":\"Aarhus\"}]'",
        "boern-751, []",
        "politi-oestjylland, []",
        "procesejer, []"
    })
    void everybodyIsToldWhoseClocksTheySee(String user, String places) {
        assertThat(new WebSession(port, user).get(PATH).body()).isEqualTo(places);
    }

    @Test
    void withoutASessionOrItsTokenNothingIsShownOrChanged() {
        long own = clock(aConcern(), "intake").id();
        var stranger = new WebSession(port, "");
        for (var path : List.of(PATH, PATH + "/751", PATH + "/751/recount")) {
            assertThat(stranger.get(path).statusCode()).isEqualTo(401);
        }
        assertThat(pause(stranger, own, "Travlt").statusCode()).isEqualTo(401);
        assertThat(resume(stranger, own).statusCode()).isEqualTo(401);
        assertThat(apply(stranger, "751", "intake", "", "Travlt").statusCode()).isEqualTo(401);
        var forged = new WebSession(port, MANAGER)
                .send("POST", PATH + "/clocks/" + own + "/pause", "{\"reason\":\"Travlt\"}", "A".repeat(32));
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void theListSaysWhoseAndHowSoonOverdueFirstAndMarksADrill() throws IOException {
        var late = aConcern();
        var drill = startedBy(COORDINATOR, Filled.start("CITIZEN").but("drill", "true"));
        var pupil = aPupilOf14();
        world.pass(Duration.ofHours(5));

        var manager = list(MANAGER, "");
        assertThat(manager.path("mayRecount").asBoolean()).isTrue();
        assertThat(manager.path("rows").get(0).path("when").asText()).isEqualTo("OVERDUE");
        var intake = row(manager, late, "intake");
        assertThat(intake.path("task").asText()).isEqualTo("Modtag bekymringen");
        assertThat(intake.path("roles").toString()).contains("Infohustovholder, kommune");
        assertThat(intake.path("holder").asText()).as("a colleague's name").contains(" ");
        assertThat(intake.path("fixed").asText()).isEqualTo("OVERDUE");
        assertThat(intake.path("drill").asBoolean()).isFalse();
        var exercise = row(manager, drill, "intake");
        assertThat(exercise.path("drill").asBoolean()).isTrue();
        assertThat(exercise.path("task").asText()).isEqualTo("Modtag bekymringen");
        assertThat(row(manager, pupil, "child-24-hours").path("fixed").asText()).isEqualTo("LAW");
        assertThat(row(manager, pupil, "child-24-hours").path("law").asBoolean())
                .isTrue();
        for (var one : manager.path("rows")) {
            assertThat(one.path("when").asText())
                    .as(one.toString())
                    .isEqualTo(soon(Instant.parse(one.path("due").asText())));
        }

        var coordinator = list(COORDINATOR, "");
        assertThat(coordinator.path("mayRecount").asBoolean()).isFalse();
        assertThat(coordinator.path("rows").findValuesAsText("law")).containsOnly("false");
        assertThat(coordinator.path("rows").findValuesAsText("clock"))
                .contains("intake")
                .noneMatch(name -> name.startsWith("child-"));
        assertThat(coordinator.path("clocks").toString()).doesNotContain("child-");

        assertThat(list(MANAGER, "?clock=child-24-hours").path("rows").findValuesAsText("clock"))
                .containsOnly("child-24-hours");
        assertThat(list(MANAGER, "?clock=ingen").path("rows")).isEmpty();
    }

    @Test
    void aPauseIsKeptWithWhyAndWhoAndTheClockGoesOnAfterIt() throws IOException {
        var called = aConcern();
        long own = clock(called, "intake").id();

        pause(new WebSession(port, COORDINATOR), own, "  Venter på tolk ");

        var row = row(list(MANAGER, ""), called, "intake");
        assertThat(row.path("when").asText()).isEqualTo("PAUSED");
        assertThat(row.path("pause").path("reason").asText()).isEqualTo("Venter på tolk");
        assertThat(row.path("pause").path("by").asText()).contains(" ");
        assertThat(row.path("fixed").isNull()).isTrue();
        assertThat(pause(new WebSession(port, MANAGER), own, "Igen").body()).contains("løber ikke længere");
        assertThat(resume(new WebSession(port, MANAGER), own).statusCode()).isEqualTo(200);
        assertThat(resume(new WebSession(port, MANAGER), own).body()).contains("ikke sat på pause for sig");
        assertThat(sql.sql("select paused_by || ' ' || resumed_by from clock_pause where clock_id = ?")
                        .param(own)
                        .query(String.class)
                        .list())
                .containsExactly("tovholder-751 leder-751");
    }

    @Test
    void whereTheWholeProcessWaitsAPauseOfOneEndsIntoThat() throws IOException {
        var called = aConcern();
        long own = clock(called, "intake").id();
        var session = new WebSession(port, MANAGER);
        pause(session, own, "Venter på tolk");
        transaction.executeWithoutResult(
                status -> clocks.pauseOwn(called.number(), "concern-handling", "Afventer politiet"));

        assertThat(resume(session, own).statusCode()).isEqualTo(200);

        assertThat(clock(called, "intake").state()).isEqualTo(CaseClock.State.PAUSED);
        var row = row(list(MANAGER, ""), called, "intake");
        assertThat(row.path("fixed").asText()).isEqualTo("WITH_OTHERS");
        assertThat(row.path("pause").path("reason").asText()).isEqualTo("Afventer politiet");
        transaction.executeWithoutResult(status -> clocks.resumeOwn(called.number(), "concern-handling"));
        assertThat(clock(called, "intake").state()).isEqualTo(CaseClock.State.RUNNING);
        assertThat(called.task(COORDINATOR, "intake").getDueDate()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"reason\":7}", "{\"reason\":\" \"}", "{\"reason\":\"Se 0101011234\"}"})
    void aPauseWithoutAReasonThatCanStandIsRefused(String body) {
        var called = aConcern();
        var answer = new WebSession(port, MANAGER)
                .send("POST", PATH + "/clocks/" + clock(called, "intake").id() + "/pause", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Intet er ændret");
        assertThat(clock(called, "intake").state()).isEqualTo(CaseClock.State.RUNNING);
    }

    @Test
    void aReasonOfAnyLengthIsRefusedBeforeItReachesTheDatabase() {
        long own = clock(aConcern(), "intake").id();
        var session = new WebSession(port, MANAGER);

        assertThat(pause(session, own, "x".repeat(401)).body()).contains("højst 400 tegn");
        assertThat(pause(session, own, "x".repeat(200_000)).statusCode()).isEqualTo(400);
    }

    @Test
    void ofTwoPausesAtOnceOneStands() throws Exception {
        long own = clock(aConcern(), "intake").id();
        var manager = new WebSession(port, MANAGER);
        var coordinator = new WebSession(port, COORDINATOR);
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<HttpResponse<String>>> both =
                    List.of(() -> pause(manager, own, "Den ene"), () -> pause(coordinator, own, "Den anden"));
            List<Integer> answers = new ArrayList<>();
            for (var answer : pool.invokeAll(both)) {
                answers.add(answer.get().statusCode());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 400);
        } finally {
            pool.shutdown();
        }
        assertThat(resume(manager, own).statusCode()).isEqualTo(200);
    }

    @Test
    void theManagerRecountsWhatWasShownAndNothingElse() throws IOException {
        var chosen = aConcern().received(Filled.intake());
        var left = aConcern().received(Filled.intake());
        var due = clock(chosen, "visitation").due();
        long id = clock(chosen, "visitation").id();
        var session = new WebSession(port, MANAGER);
        var table = Files.readString(Path.of("processes/decisions/deadlines.dmn"))
                .replaceFirst("(id=\"visitation_amount\">\\s*<text>)24", "$112");
        var deployment = world.engine()
                .getRepositoryService()
                .createDeployment()
                .name("shorter")
                .addString("deadlines.dmn", table)
                .deploy()
                .getId();
        try {
            var offered = JSON.readTree(session.get(PATH + "/751/recount").body());
            assertThat(offered.findValuesAsText("label")).contains("Visitér bekymringen");
            var move = move(offered, id);
            var shorter = due.minus(Duration.ofHours(12));
            assertThat(move.path("oldDue").asText()).isEqualTo(due.toString());
            assertThat(move.path("newDue").asText()).isEqualTo(shorter.toString());

            var ids = "{\"clock\":%d,\"newDue\":\"%s\"}";
            assertThat(apply(session, "751", "visitation", ids.formatted(id, due), "Ny længde")
                            .statusCode())
                    .as("not what was shown")
                    .isEqualTo(409);
            assertThat(apply(session, "751", "intake", ids.formatted(id, shorter), "Ny længde")
                            .statusCode())
                    .as("another clock")
                    .isEqualTo(409);
            assertThat(apply(new WebSession(port, "leder-730"), "730", "visitation", ids.formatted(id, shorter), "Ny")
                            .statusCode())
                    .as("another municipality's")
                    .isEqualTo(409);
            assertThat(apply(session, "751", "visitation", ids.formatted(id, shorter), " ")
                            .body())
                    .contains("Skriv en begrundelse");
            assertThat(clock(chosen, "visitation").due()).isEqualTo(due);

            var answer = apply(session, "751", "visitation", ids.formatted(id, shorter), "Ny længde");

            assertThat(answer.body()).isEqualTo("{\"moved\":1}");
            assertThat(clock(chosen, "visitation").due()).isEqualTo(shorter);
            assertThat(clock(left, "visitation").due()).isAfter(shorter);
        } finally {
            world.engine().getRepositoryService().deleteDeployment(deployment, true);
        }
        assertThat(sql.sql("select moved_by || ': ' || reason from clock_move where clock_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("leder-751: Ny længde");
    }

    /** Counted in days of the week, otherwise than the page's own way. */
    private String soon(Instant due) {
        if (!due.isAfter(world.now())) {
            return "OVERDUE";
        }
        var denmark = ZoneId.of("Europe/Copenhagen");
        var today = LocalDate.ofInstant(world.now(), denmark);
        var days = ChronoUnit.DAYS.between(today, LocalDate.ofInstant(due, denmark));
        return days == 0 ? "TODAY" : days <= 7 - today.getDayOfWeek().getValue() ? "WEEK" : "LATER";
    }

    private static HttpResponse<String> pause(WebSession session, long clock, String reason) {
        return session.send("POST", PATH + "/clocks/" + clock + "/pause", "{\"reason\":\"%s\"}".formatted(reason));
    }

    private static HttpResponse<String> resume(WebSession session, long clock) {
        return session.send("POST", PATH + "/clocks/" + clock + "/resume", "{}");
    }

    private static HttpResponse<String> apply(
            WebSession session, String municipality, String clock, String chosen, String reason) {
        return session.send(
                "POST",
                PATH + "/" + municipality + "/recount",
                "{\"clock\":\"%s\",\"chosen\":[%s],\"reason\":\"%s\"}".formatted(clock, chosen, reason));
    }

    private JsonNode list(String user, String filter) throws IOException {
        return JSON.readTree(
                new WebSession(port, user).get(PATH + "/751" + filter).body());
    }

    private static JsonNode row(JsonNode view, PlayedCase played, String clock) {
        return view.path("rows")
                .valueStream()
                .filter(row ->
                        row.path("caseNumber").asText().equals(played.number().value())
                                && row.path("clock").asText().equals(clock))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode move(JsonNode offered, long clock) {
        return offered.valueStream()
                .flatMap(one -> one.path("moves").valueStream())
                .filter(one -> one.path("clock").asLong() == clock)
                .findFirst()
                .orElseThrow();
    }

    private CaseClock clock(PlayedCase called, String name) {
        return transaction.execute(status -> clocks.of(called.number())).stream()
                .filter(one -> one.name().equals(name))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
