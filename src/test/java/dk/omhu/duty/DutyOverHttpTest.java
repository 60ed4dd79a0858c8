package dk.omhu.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.OmhuTest;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.caseview.WebSession;
import dk.omhu.scenarios.CaseWorld;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an officer finds and opens at night, what is written of it, and what everybody else is told. */
@OmhuTest
class DutyOverHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/camunda/api/omhu/duty";
    private static final String OFFICER = "doegnvagt-751";
    private static final Duration NIGHT = Duration.ofHours(16);

    @LocalServerPort
    int port;

    @Autowired
    CaseWorld world;

    @Autowired
    Nights nights;

    @Autowired
    JdbcClient sql;

    @Autowired
    ProcessEngine engine;

    private CaseNumber acute = new CaseNumber("751-2000-000001");
    private CaseNumber quiet = acute;

    /** One case with an acute situation, one without; the same name in both, and what is not for the night in the first. */
    @BeforeEach
    void twoCases() {
        nights.nobodyOnDuty();
        quiet = aCase("Bo Plantet Jensen", "040300-4004");
        acute = aCase("Bo Plantet Jensen", "040300-4004");
        world.start(
                "tovholder-751",
                "raise-acute-situation",
                Map.of(
                        "caseNumber", acute.value(),
                        "acuteDescription", "Han står på broen med en taske.",
                        "policeCalled", "true",
                        "policeCalledWho", "Vagtchefen",
                        "policeReference", "4700-1"));
        sql.sql("truncate access_log").update();
    }

    @AfterEach
    void theRosterOfTheDemoAndNoDangerLeft() {
        nights.asEver();
        var runtime = engine.getRuntimeService();
        for (var number : List.of(acute, quiet)) {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .rootProcessInstances()
                    .list()
                    .forEach(root -> runtime.deleteProcessInstance(root.getId(), null, true, true));
        }
        ClockUtil.reset();
    }

    private CaseNumber aCase(String name, String cpr) {
        var number = world.start(
                "tovholder-751",
                "concern-handling",
                Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false"));
        Map<String, Object> intake = new LinkedHashMap<>(Map.of(
                "reporterName", "Ruth Reporter",
                "personName", name,
                "personCpr", cpr,
                "ageBand", "ADULT",
                "description", "Han vil ikke mere.",
                "dangerTo", "NONE",
                "personalCrisis", "NO",
                "signBehaviour", "NO",
                "signRelations", "NO",
                "signAttitudes", "NO"));
        intake.put("violenceFascination", "NO");
        world.complete("tovholder-751", number, "intake", intake);
        return number;
    }

    private void onDuty(String user, String... municipalities) {
        nights.onDuty(user, Instant.now().minusSeconds(60), Instant.now().plus(NIGHT), municipalities);
    }

    private static String asks(String query, String purpose) {
        return JSON.createObjectNode()
                .put("query", query)
                .put("purpose", purpose)
                .toString();
    }

    private JsonNode search(String query) throws IOException {
        var answer = new WebSession(port, OFFICER).send("POST", PATH + "/search", asks(query, "CALL"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "Bo Plantet Jensen, samme navn",
        "Boe Plantet Jenssen, navn",
        "Plantet, navn",
        "040300-4004, samme CPR-nummer",
        "0403004004, samme CPR-nummer"
    })
    void onlyCasesWithDangerAreFoundAndNoMoreThanAListOfMatchesIsShown(String query, String why) throws IOException {
        onDuty(OFFICER, "751");

        var hits = search(query);

        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).path("caseNumber").asText()).isEqualTo(acute.value());
        assertThat(hits.get(0).path("initials").asText()).isEqualTo("B.P.J.");
        assertThat(hits.get(0).path("birthYear").asInt()).isEqualTo(2000);
        assertThat(hits.get(0).path("why").asText()).contains(why);
        assertThat(hits.toString()).doesNotContain("Plantet", "040300", "broen");
    }

    @Test
    void byNumberTooAndNothingElse() throws IOException {
        onDuty(OFFICER, "751");

        assertThat(search(acute.value())).hasSize(1);
        assertThat(search(quiet.value())).isEmpty();
        assertThat(search("Karen Poulsen")).isEmpty();
    }

    @Test
    void theAcuteSummaryTellsWhatTheNightNeedsAndNoMore() throws IOException {
        onDuty(OFFICER, "751");

        var answer = new WebSession(port, OFFICER).send("POST", PATH + "/cases/" + acute, asks("", "POLICE"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        var summary = JSON.readTree(answer.body());
        assertThat(summary.path("person").path("name").asText()).isEqualTo("Bo Plantet Jensen");
        assertThat(summary.path("person").path("age").asInt()).isBetween(25, 99);
        assertThat(summary.path("states").toString()).contains("Akut situation i gang", "Afventer politiet");
        assertThat(summary.path("entries").toString())
                .contains("Han står på broen med en taske.", "Vagtchefen", "4700-1", "Han vil ikke mere.");
        assertThat(summary.path("phones").toString()).contains("112", "114", "00 00 07 52");
        assertThat(answer.body()).as("the reporter's part stays shut").doesNotContain("Ruth");
    }

    /** Who looked, on which duty, what for; the words of the search stand nowhere. */
    @Test
    void eachSearchAndEachOpeningIsLoggedAsDuty() throws IOException {
        onDuty(OFFICER, "751");
        search("Bo Plantet Jensen");
        new WebSession(port, OFFICER).send("POST", PATH + "/cases/" + acute, asks("", "POLICE"));

        var rows = sql.sql("select * from access_log where act like 'DUTY%' order by id")
                .query()
                .listOfRows();
        var duty = sql.sql("select max(id) from duty").query(Long.class).single();

        assertThat(rows)
                .extracting(row -> row.get("act"))
                .containsExactly("DUTY_SEARCHED", "DUTY_HIT_SHOWN", "DUTY_CASE_OPENED");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row).containsEntry("user_id", OFFICER).containsEntry("duty_id", duty);
            assertThat(row).containsEntry("municipality", "751");
            assertThat(row.toString()).doesNotContain("Plantet", "040300");
        });
        assertThat(rows).extracting(row -> row.get("purpose")).containsExactly("CALL", "CALL", "POLICE");
        assertThat(rows).extracting(row -> row.get("case_number")).containsExactly(null, acute.value(), acute.value());
    }

    @Test
    void aLookWhoseRowCannotBeWrittenFails() {
        onDuty(OFFICER, "751");
        sql.sql("alter table access_log add constraint no_more check (act not like 'DUTY%')")
                .update();
        try {
            var session = new WebSession(port, OFFICER);
            for (var path : List.of("/search", "/cases/" + acute)) {
                var answer = session.send("POST", PATH + path, asks("Plantet", "CALL"));
                assertThat(answer.statusCode()).isEqualTo(500);
                assertThat(answer.body()).doesNotContain("B.P.J.", "broen").contains("112");
            }
        } finally {
            sql.sql("alter table access_log drop constraint no_more").update();
        }
    }

    @Test
    void whatWasOpenedIsInHandUntilItIsHandedOver() throws IOException {
        onDuty(OFFICER, "751");
        var session = new WebSession(port, OFFICER);
        session.send("POST", PATH + "/cases/" + acute, asks("", "CALL"));

        assertThat(JSON.readTree(session.get(PATH).body()).path("inHand").toString())
                .contains(acute.value());
        world.start(OFFICER, "duty-handover", Map.of("caseNumber", acute.value(), "dutyNote", "Politiet har ham."));
        assertThat(JSON.readTree(session.get(PATH).body()).path("inHand")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', CALL, Skriv et navn",
        "B, CALL, to bogstaver",
        "320300-4004, CALL, ti cifre",
        "1234, CALL, ti cifre",
        "Plantet, '', hvorfor",
        "Plantet, BORED, hvorfor"
    })
    void whatCannotBeSearchedForIsRefusedWithWhatToDo(String query, String purpose, String says) {
        onDuty(OFFICER, "751");

        var answer = new WebSession(port, OFFICER).send("POST", PATH + "/search", asks(query, purpose));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(says);
    }

    /** State, search, opening, each with what the roster says of the user. */
    @ParameterizedTest
    @CsvSource({
        "doegnvagt-751,      751,       true,  200, 200",
        "doegnvagt-751,      '',        true,  403, 403",
        "doegnvagt-730,      730,       true,  200, 404",
        "doegnvagt-730,      751,       true,  403, 403",
        "doegnvagt-faelles,  751 730,   true,  200, 200",
        "doegnvagt-faelles,  730,       true,  200, 404",
        "doegnvagt-faelles,  '',        true,  403, 403",
        "tovholder-751,      751,       false, 403, 403",
        "underretning-751,   '',        false, 403, 403",
        "leder-751,          '',        false, 403, 403",
        "politi-oestjylland, '',        false, 403, 403",
        "tovholder-730,      '',        false, 403, 403",
        "procesejer,         '',        false, 403, 403",
        "admin,              '',        false, 403, 403"
    })
    void whoMayLookIsWhoHasTheRoleAndADuty(String user, String duty, boolean officer, int search, int open)
            throws IOException {
        if (!duty.isEmpty()) {
            onDuty(user, duty.split(" "));
        }
        var session = new WebSession(port, user);

        assertThat(JSON.readTree(session.get(PATH).body()).path("officer").asBoolean())
                .isEqualTo(officer);
        var found = session.send("POST", PATH + "/search", asks("Plantet", "CALL"));
        assertThat(found.statusCode()).as(found.body()).isEqualTo(search);
        var opened = session.send("POST", PATH + "/cases/" + acute, asks("", "CALL"));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(open);
        if (open != 200) {
            assertThat(found.body() + opened.body()).doesNotContain("B.P.J.", "broen", "Plantet");
        }
        assertThat(session.send("POST", PATH + "/cases/" + quiet, asks("", "CALL"))
                        .statusCode())
                .as("a case without danger")
                .isEqualTo(open == 200 ? 404 : open);
    }

    @Test
    void withoutASessionOrItsTokenNothingIsShown() {
        onDuty(OFFICER, "751");
        var stranger = new WebSession(port, "");
        assertThat(stranger.get(PATH).statusCode()).isEqualTo(401);
        assertThat(stranger.send("POST", PATH + "/search", asks("Plantet", "CALL"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(new WebSession(port, OFFICER)
                        .send("POST", PATH + "/search", asks("Plantet", "CALL"), "A".repeat(32))
                        .statusCode())
                .isEqualTo(403);
        assertThat(new WebSession(port, OFFICER)
                        .send("POST", PATH + "/search", "{", "")
                        .statusCode())
                .isNotEqualTo(200);
    }

    /** The danger is over when nothing but looking back is left: then the night has no need of the case. */
    @Test
    void whenTheDangerIsOverTheCaseIsOutOfReach() throws IOException {
        onDuty(OFFICER, "751");
        world.complete("leder-751", acute, "takeLead", Map.of("leadDecision", "Politiet kører derud."));
        world.complete(
                "tovholder-751",
                acute,
                "registerPoliceAnswer",
                Map.of(
                        "policeAnsweredHow", "PHONE",
                        "policeAnsweredWho", "Vagtchefen kl. 9",
                        "acuteOutcome", "RESUME",
                        "acuteAgreed", "Vi tager det herfra."));

        assertThat(search("Plantet")).isEmpty();
    }

    /** In the tab of a task the same holds: the content is the officer's while on duty. */
    @Test
    void theTabOfATaskIsShutOffDuty() {
        var task = world.tasks(OFFICER, acute, "registerPoliceAnswer").get(0).getId();
        var tab = "/camunda/api/omhu/cases/by-task/" + task;
        var session = new WebSession(port, OFFICER);

        assertThat(session.get(tab).statusCode()).isEqualTo(403);
        assertThat(session.post(tab + "/open").statusCode()).isEqualTo(403);
        assertThat(session.get(tab).body()).contains("Se vagtplanen").doesNotContain("B.P.J.");

        onDuty(OFFICER, "751");
        assertThat(session.get(tab).statusCode()).isEqualTo(200);
        assertThat(session.get(tab).body()).contains("00 00 07 52");
        assertThat(session.post(tab + "/open").statusCode()).isEqualTo(200);
        assertThat(refusals(1)).containsExactly("OFF_DUTY by-task");
    }

    /** Who took a task on duty and opens or sends it afterwards reads why not, and it is on record, once a minute. */
    @Test
    void aTaskInHandIsShutAfterTheDutyAndWhoTriesIsOnRecord() {
        var engineRoad = "/camunda/api/engine/engine/default/task/"
                + world.tasks(OFFICER, acute, "registerPoliceAnswer").get(0).getId();
        var session = new WebSession(port, OFFICER);
        var duty = nights.onDuty(
                OFFICER, Instant.now().minusSeconds(60), Instant.now().plus(NIGHT), "751");
        assertThat(session.send("POST", engineRoad + "/claim", "{\"userId\": \"" + OFFICER + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(session.get(engineRoad + "/form-variables").body())
                .contains(acute.value())
                .doesNotContain("Se vagtplanen");

        nights.remove(duty, "751");

        assertThat(session.get(engineRoad + "/form-variables").body()).contains("Se vagtplanen");
        assertThat(session.get(engineRoad + "/form-variables").statusCode()).isEqualTo(200);
        assertThat(refusals(1)).containsExactly("OFF_DUTY task");
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofMinutes(2))));
        assertThat(session.send("POST", engineRoad + "/submit-form", "{\"variables\": {}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(refusals(2)).containsOnly("OFF_DUTY task");
    }

    /** A row is written when its request is over. */
    private List<String> refusals(int expected) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> sql.sql("select purpose || ' ' || what from access_log where act = 'LOOK_REFUSED'"
                                        + " and user_id = :officer and case_number = :number order by id")
                                .param("officer", OFFICER)
                                .param("number", acute.value())
                                .query(String.class)
                                .list(),
                        rows -> rows.size() >= expected);
    }
}
