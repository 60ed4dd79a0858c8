package dk.omhu.breakglass;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.OmhuTest;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.caseview.WebSession;
import dk.omhu.engine.EngineTables;
import dk.omhu.scenarios.CaseWorld;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who finds and opens which case on the page "Find en sag", who breaks the glass, what is written of it and what it never opens. */
@OmhuTest
class GlassOverHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIND = "/camunda/api/omhu/find";
    private static final String GLASS = "/camunda/api/omhu/break-glass";
    private static final String COORDINATOR = "tovholder-751";
    private static final String STRANGER = "boern-751";
    private static final String WHY = "Hun står i receptionen og råber op.";

    @LocalServerPort
    int port;

    @Autowired
    CaseWorld world;

    @Autowired
    CaseBars bars;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private CaseNumber number = new CaseNumber("751-2000-000001");

    @BeforeEach
    void aCaseOfAnAdult() {
        number = aCase();
        sql.sql("truncate access_log").update();
    }

    @AfterEach
    void theClockRunsAgain() {
        world.backToNow();
    }

    private CaseNumber aCase() {
        var started = world.start(
                COORDINATOR,
                "concern-handling",
                Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false"));
        Map<String, Object> intake = new LinkedHashMap<>(Map.of(
                "reporterName", "Ruth Reporter",
                "personName", "Gerda Glasberg " + started.value().substring(9),
                "personBirthDate", "1990-05-05",
                "ageBand", "ADULT",
                "description", "Hun taler om våben.",
                "dangerTo", "NONE",
                "personalCrisis", "NO",
                "signBehaviour", "NO",
                "signRelations", "NO",
                "signAttitudes", "NO"));
        intake.put("violenceFascination", "NO");
        world.complete(COORDINATOR, started, "intake", intake);
        return started;
    }

    private static String json(Map<String, String> body) {
        var node = JSON.createObjectNode();
        body.forEach(node::put);
        return node.toString();
    }

    private HttpResponse<String> search(String user, String query) {
        return new WebSession(port, user).send("POST", FIND + "/search", json(Map.of("query", query)));
    }

    private static HttpResponse<String> open(WebSession session, CaseNumber number, String road, String part) {
        return session.send("POST", FIND + "/cases/" + number, json(Map.of("road", road, "part", part)));
    }

    private static HttpResponse<String> breaks(WebSession session, CaseNumber number, String part) {
        return breaks(session, number.value(), part, "CONTACT_NOW", WHY);
    }

    private static HttpResponse<String> breaks(
            WebSession session, String number, String part, String reason, String explanation) {
        return session.send(
                "POST",
                GLASS,
                json(Map.of("caseNumber", number, "part", part, "reason", reason, "explanation", explanation)));
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private List<Map<String, @Nullable Object>> log() {
        return sql.sql("select act, user_id, case_number, municipality, purpose, what from access_log"
                        + " where act like 'CASE_%' or act like 'GLASS%' or act = 'REFUSED_BARRED' order by id")
                .query()
                .listOfRows();
    }

    private Set<String> told(String once) {
        return Set.copyOf(sql.sql(
                        "select user_id from notice where case_number = :number and kind = 'BREAK_GLASS' and once like :once")
                .param("number", number.value())
                .param("once", once + "%")
                .query(String.class)
                .list());
    }

    private long accesses() {
        return sql.sql("select count(*) from break_glass where case_number = :number")
                .param("number", number.value())
                .query(Long.class)
                .single();
    }

    /** Search; hits by name; what of the case is shown by its number; opening as coordinator; break-glass and opening by it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "tovholder-751,       200, 1, NAME,   200, 200",
        "dobbelt-751,         200, 1, NAME,   200, 200",
        "boern-751,           200, 0, STATE,  404, 200",
        "voksen-751,          200, 0, STATE,  404, 200",
        "underretning-751,    200, 0, STATE,  404, 200",
        "ssp-751,             200, 0, STATE,  404, 200",
        "job-751,             200, 0, STATE,  404, 200",
        "mentor-751,          200, 0, STATE,  404, 200",
        "leder-751,           200, 0, STATE,  404, 200",
        "tovholder-730,       200, 0, NONE,   404, 404",
        "leder-730,           200, 0, NONE,   404, 404",
        "politi-oestjylland,  403, 0, NONE,   403, 403",
        "psykiatri-751,       403, 0, NONE,   403, 403",
        "kriminalforsorg-751, 403, 0, NONE,   403, 403",
        "dpo-751,             403, 0, NONE,   403, 403",
        "procesejer,          403, 0, NONE,   403, 403",
        "admin,               403, 0, NONE,   403, 403"
    })
    void whoMayFindOpenAndBreakTheGlass(
            String user, int search, int byName, String byNumber, int opens, int breaksGlass) throws IOException {
        var session = new WebSession(port, user);
        assertThat(JSON.readTree(session.get(FIND).body()).path("finder").asBoolean())
                .isEqualTo(search == 200);

        var named = session.send(
                "POST",
                FIND + "/search",
                json(Map.of("query", "Gerda Glasberg " + number.value().substring(9))));
        assertThat(named.statusCode()).isEqualTo(search);
        var exact = session.send("POST", FIND + "/search", json(Map.of("query", number.value())));
        assertThat(exact.statusCode()).isEqualTo(search);
        if (search == 200) {
            assertThat(JSON.readTree(named.body()).findValuesAsText("caseNumber").stream()
                            .filter(number.value()::equals)
                            .count())
                    .isEqualTo(byName);
            assertThat(shown(JSON.readTree(exact.body()))).isEqualTo(byNumber);
        }
        var opened = open(session, number, "COORDINATOR", "");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(opens);
        var broken = breaks(session, number, "MEASURE");
        assertThat(broken.statusCode()).as(broken.body()).isEqualTo(breaksGlass);
        assertThat(open(session, number, "BREAK_GLASS", "MEASURE").statusCode()).isEqualTo(breaksGlass);
        if (opens != 200) {
            assertThat(named.body() + exact.body() + opened.body() + broken.body())
                    .doesNotContain("Gerda", "G.G", "våben", "Ruth", "1990");
        }
        assertThat(accesses()).isEqualTo(breaksGlass == 200 ? 1 : 0);
    }

    private static String shown(JsonNode hits) {
        if (hits.isEmpty()) {
            return "NONE";
        }
        var hit = hits.get(0);
        assertThat(hit.path("state").asText()).isEqualTo("Åben");
        return hit.has("name") ? "NAME" : hit.has("initials") || hit.has("receivedAt") ? "MORE" : "STATE";
    }

    @Test
    void theCoordinatorOpensTheirPartsAndReadsNoMeasure() throws IOException {
        var session = new WebSession(port, COORDINATOR);
        var hit = read(search(COORDINATOR, number.value())).get(0);
        assertThat(hit.path("roads").findValuesAsText("road")).contains("COORDINATOR");
        assertThat(hit.path("breakable").findValuesAsText("value")).containsExactly("CHILD", "ADULT", "MEASURE");

        var opened = read(open(session, number, "COORDINATOR", ""));

        assertThat(opened.path("person").path("name").asText()).startsWith("Gerda Glasberg");
        assertThat(opened.toString()).contains("Hun taler om våben.", "Ruth Reporter");
        assertThat(log()).extracting(row -> row.get("act")).contains("CASE_FOUND_OPENED");
        assertThat(log())
                .filteredOn(row -> "CASE_FOUND_OPENED".equals(row.get("act")))
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("purpose", "COORDINATOR")
                        .containsEntry("case_number", number.value())
                        .containsEntry("what", "CONCERN,REPORTER,INFOHUS,disclosed"));
    }

    @Test
    void thePartThatWasBrokenIsOpenedAndNothingElseByNobodyElseAndNotForWriting() throws IOException {
        var other = aCase();
        var session = new WebSession(port, STRANGER);
        var access = read(breaks(session, number, "CONCERN"));
        assertThat(access.path("secondsLeft").asInt()).isBetween(3500, 3600);

        var opened = read(open(session, number, "BREAK_GLASS", "CONCERN"));
        assertThat(opened.path("person").path("name").asText()).startsWith("Gerda Glasberg");
        assertThat(opened.toString()).contains("Hun taler om våben.").doesNotContain("Ruth");

        Stream.of(
                        open(session, number, "BREAK_GLASS", "REPORTER"),
                        open(session, number, "BREAK_GLASS", ""),
                        open(session, number, "BREAK_GLASS", "OVERSIGHT"),
                        open(session, number, "COORDINATOR", "CONCERN"),
                        open(session, number, "TASK", ""),
                        open(session, number, "", ""),
                        open(session, other, "BREAK_GLASS", "CONCERN"),
                        open(new WebSession(port, "voksen-751"), number, "BREAK_GLASS", "CONCERN"),
                        new WebSession(port, "voksen-751")
                                .send("DELETE", GLASS + "/" + access.path("id").asText(), ""))
                .forEach(answer -> assertThat(answer.statusCode())
                        .as(answer.uri() + answer.body())
                        .isEqualTo(404));
        Stream.of("PUT", "PATCH", "DELETE")
                .forEach(method -> assertThat(session.send(method, FIND + "/cases/" + number, "{}")
                                .statusCode())
                        .as(method)
                        .isEqualTo(405));
        assertThat(breaks(session, number, "CONCERN").statusCode())
                .as("open already")
                .isEqualTo(409);
        assertThat(new WebSession(port, "")
                        .send("POST", FIND + "/search", json(Map.of("query", number.value())))
                        .statusCode())
                .isEqualTo(401);
        assertThat(session.send("POST", GLASS, "{}", "A".repeat(32)).statusCode())
                .as("without the session's token")
                .isEqualTo(403);
    }

    /** The server's clock alone counts: a page that was opened in time shows nothing new after the hour. */
    @Test
    void afterAnHourItIsOverAndBeforeThatByTheUsersOwnHand() throws IOException {
        var session = new WebSession(port, STRANGER);
        read(breaks(session, number, "CONCERN"));
        world.pass(Duration.ofMinutes(59));
        assertThat(open(session, number, "BREAK_GLASS", "CONCERN").statusCode()).isEqualTo(200);
        assertThat(mine(session)).isEqualTo(1);
        world.pass(Duration.ofMinutes(1).plusSeconds(5));

        assertThat(open(session, number, "BREAK_GLASS", "CONCERN").statusCode()).isEqualTo(404);
        assertThat(mine(session)).isZero();
        assertThat(shown(read(search(STRANGER, number.value())))).isEqualTo("STATE");

        var again = read(breaks(session, number, "INFOHUS"));
        read(session.send("DELETE", GLASS + "/" + again.path("id").asText(), ""));
        assertThat(mine(session)).isZero();
        assertThat(open(session, number, "BREAK_GLASS", "INFOHUS").statusCode()).isEqualTo(404);
        assertThat(session.send("DELETE", GLASS + "/" + again.path("id").asText(), "")
                        .statusCode())
                .isEqualTo(404);
    }

    /** How many accesses to this case the page lists. */
    private long mine(WebSession session) throws IOException {
        return read(session.get(GLASS)).path("accesses").findValuesAsText("caseNumber").stream()
                .filter(number.value()::equals)
                .count();
    }

    @Test
    void twoClicksAtOnceAreOneAccess() {
        var session = new WebSession(port, STRANGER);
        var clicks = Stream.of(1, 2)
                .map(click -> CompletableFuture.supplyAsync(() -> breaks(session, number, "CHILD")))
                .toList();
        assertThat(clicks.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(accesses()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "CONCERN,   '',          Hun står her nu og råber.,    Vælg, hvorfor",
        "CONCERN,   BORED,       Hun står her nu og råber.,    hvorfor du",
        "CONCERN,   DANGER,      '',                           mindst 10 tegn",
        "CONCERN,   DANGER,      Haster,                       mindst 10 tegn",
        "CONCERN,   DANGER,      Det er 010190-1111 der ringer, CPR-numre",
        "'',        DANGER,      Hun står her nu og råber.,    hvilken del",
        "OVERSIGHT, DANGER,      Hun står her nu og råber.,    hvilken del",
        "ALL,       DANGER,      Hun står her nu og råber.,    hvilken del"
    })
    void withoutAReasonFromTheListAndInWordsThereIsNoAccess(String part, String reason, String words, String says) {
        var answer = breaks(new WebSession(port, STRANGER), number.value(), part, reason, words);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(says).doesNotContain("010190");
        assertThat(accesses()).isZero();
        assertThat(told("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"751-2026-999999", "730-2026-000001", "101-2026-000001", "'1; drop'", "''"})
    void aForeignNumberAndOneThatDoesNotExistGetTheSameWords(String typed) {
        var session = new WebSession(port, STRANGER);
        var answer = breaks(session, typed, "CONCERN", "DANGER", WHY);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Der er ingen sag med det nummer, som du kan få nødadgang til.");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whoIsBarredOrShutOutFindsNothingAndBreaksNothingAndTheManagerHearsOfIt(boolean impartial) throws IOException {
        var session = new WebSession(port, STRANGER);
        read(breaks(session, number, "CONCERN"));
        transaction.executeWithoutResult(status -> {
            if (impartial) {
                bars.restrictTo(number, Set.of(COORDINATOR, "leder-751"), COORDINATOR);
            } else {
                bars.bar(number, STRANGER, CaseBars.Cause.FAMILY);
            }
        });

        assertThat(open(session, number, "BREAK_GLASS", "CONCERN").statusCode())
                .as("also by an access from before")
                .isEqualTo(404);
        assertThat(read(search(STRANGER, number.value()))).isEmpty();
        assertThat(breaks(session, number, "CHILD").statusCode()).isEqualTo(404);
        assertThat(accesses()).isEqualTo(1);
        assertThat(told("break-glass-refused")).contains("leder-751").doesNotContain(STRANGER);
        assertThat(log()).extracting(row -> row.get("act")).contains("REFUSED_BARRED");
    }

    @Test
    void eachSearchHitAndLookIsLoggedAndNeverWhatWasAskedFor() throws IOException {
        var session = new WebSession(port, STRANGER);
        search(STRANGER, "Gerda Glasberg");
        search(STRANGER, number.value());
        read(breaks(session, number, "CONCERN"));
        read(open(session, number, "BREAK_GLASS", "CONCERN"));

        assertThat(log())
                .extracting(row -> row.get("act") + " " + row.get("purpose"))
                .containsExactly(
                        "CASE_SEARCHED null",
                        "CASE_SEARCHED null",
                        "CASE_HIT_SHOWN null",
                        "GLASS_BROKEN CONTACT_NOW",
                        "GLASS_CASE_OPENED BREAK_GLASS");
        assertThat(log()).allSatisfy(row -> {
            assertThat(row).containsEntry("user_id", STRANGER).containsEntry("municipality", "751");
            assertThat(row.toString()).doesNotContain("Gerda", "receptionen");
        });
    }

    @Test
    void aLookOrAnAccessWhoseRowCannotBeWrittenFails() {
        sql.sql(
                        "alter table access_log add constraint no_glass check (act not like 'CASE_%' and act not like 'GLASS%')")
                .update();
        try {
            var session = new WebSession(port, COORDINATOR);
            assertThat(session.send("POST", FIND + "/search", json(Map.of("query", number.value())))
                            .statusCode())
                    .isEqualTo(500);
            assertThat(open(session, number, "COORDINATOR", "").statusCode()).isEqualTo(500);
            assertThat(open(session, number, "COORDINATOR", "").body()).doesNotContain("Gerda");
            assertThat(breaks(session, number, "MEASURE").statusCode()).isEqualTo(500);
            assertThat(accesses()).isZero();
            assertThat(told("")).isEmpty();
        } finally {
            sql.sql("alter table access_log drop constraint no_glass").update();
        }
    }

    @Test
    void theManagerIsToldAtOnceAndTheEngineHoldsNoneOfTheWords() throws IOException {
        read(breaks(new WebSession(port, STRANGER), number.value(), "CONCERN", "OTHER", "Zinnoberrøde breve i døren"));

        assertThat(told("break-glass-")).contains("leder-751", "dobbelt-751").doesNotContain(STRANGER, "dpo-751");
        assertThat(new EngineTables(sql).holding("Zinnoberr")).isEmpty();
    }

    @Test
    void aManagersOwnGoesToTheNextManagerAndTheDataProtectionOfficer() throws IOException {
        read(breaks(new WebSession(port, "leder-751"), number, "CONCERN"));

        assertThat(told("break-glass-")).contains("dobbelt-751", "dpo-751").doesNotContain("leder-751");
    }
}
