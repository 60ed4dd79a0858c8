package dk.omhu.absence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.OmhuTest;
import dk.omhu.caseview.WebSession;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who registers, sees and ends whose absence in the running system. */
@OmhuTest
class AbsenceOverHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/camunda/api/omhu/absences";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    ManagementService jobs;

    private final LocalDate today = LocalDate.now(Absences.DENMARK);

    @AfterEach
    void everybodyIsBack() {
        sql.sql("select wakeup from absence where wakeup is not null and ended_at is null")
                .query(String.class)
                .list()
                .forEach(jobs::deleteJob);
        sql.sql("delete from absence").update();
    }

    /** Own absence; a coordinator's; one's of the police; one's of another municipality. */
    @ParameterizedTest
    @CsvSource({
        "leder-751,          200, 200, 403, 403",
        "dobbelt-751,        200, 200, 403, 403",
        "tovholder-751,      200, 200, 403, 403",
        "ssp-751,            200, 403, 403, 403",
        "doegnvagt-751,      200, 403, 403, 403",
        "psykiatri-751,      200, 403, 403, 403",
        "politi-oestjylland, 200, 403, 200, 403",
        "leder-730,          200, 403, 403, 200",
        "procesejer,         403, 403, 403, 403",
        "admin,              403, 403, 403, 403"
    })
    void everybodyPlansForThemselvesAndAManagerForTheMunicipality(
            String user, int own, int coordinator, int police, int elsewhere) {
        var session = new WebSession(port, user);
        assertThat(session.get(PATH).statusCode()).isEqualTo(own);
        assertThat(register(session, user).statusCode()).isEqualTo(own);
        everybodyIsBack();
        assertThat(register(session, "tovholder-751").statusCode()).isEqualTo(coordinator);
        everybodyIsBack();
        assertThat(register(session, "politi-oestjylland").statusCode()).isEqualTo(police);
        everybodyIsBack();
        assertThat(register(session, "boern-730").statusCode()).isEqualTo(elsewhere);
        assertThat(register(session, "ingen").statusCode()).isEqualTo(403);
    }

    @Test
    void theManagerSeesAllTheAbsentTheirsAndTheSubstituteWhoseWorkComes() throws IOException {
        var tove = new WebSession(port, "tovholder-751");
        register(tove, "tovholder-751", 1, 2, "\"dobbelt-751\"");
        register(new WebSession(port, "ssp-751"), "ssp-751");

        assertThat(seen("leder-751")).containsExactlyInAnyOrder("tovholder-751 true", "ssp-751 true");
        assertThat(seen("tovholder-751")).containsExactly("tovholder-751 true");
        assertThat(seen("boern-751")).isEmpty();
        assertThat(seen("leder-730")).isEmpty();
        var entry = view("dobbelt-751").path("absences").path(1);
        assertThat(entry.path("substitute").asText()).isEqualTo("dobbelt-751");
        assertThat(entry.path("fits").asBoolean()).isTrue();
        assertThat(entry.path("now").asBoolean()).isFalse();
        assertThat(view("tovholder-751").path("people").toString())
                .as("nobody's but the own, with who can stand in")
                .contains("dobbelt-751")
                .doesNotContain("leder-751", "tovholder-730", "ssp-751");
        assertThat(sql.sql("select user_id from notice where kind = 'ABSENCE' and once like 'absence:%'")
                        .query(String.class)
                        .list())
                .contains("dobbelt-751");
    }

    @Test
    void anAbsenceIsEndedByTheAbsentOrTheManagerAndNobodyElse() throws IOException {
        register(new WebSession(port, "tovholder-751"), "tovholder-751", 0, 2, "\"dobbelt-751\"");
        register(new WebSession(port, "ssp-751"), "ssp-751", 3, 4, "null");
        long now = view("tovholder-751").path("absences").path(0).path("id").asLong();
        long coming = view("ssp-751").path("absences").path(0).path("id").asLong();

        for (var stranger : List.of("boern-751", "leder-730", "politi-oestjylland")) {
            assertThat(end(stranger, now)).as(stranger).isEqualTo(404);
        }
        assertThat(end("tovholder-751", now)).isEqualTo(200);
        assertThat(end("tovholder-751", now)).as("twice").isEqualTo(404);
        assertThat(end("leder-751", coming)).isEqualTo(200);
        assertThat(new WebSession(port, "leder-751")
                        .send("DELETE", PATH + "/x", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(seen("leder-751")).isEmpty();
        assertThat(sql.sql("select ended_by from absence order by id")
                        .query(String.class)
                        .list())
                .containsExactly("tovholder-751", "leder-751");
        assertThat(jobs.createJobQuery().jobId(wakeup(coming)).count())
                .as("nothing waits for it any more")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1 | 2 | null                | 400 | tidligst være i dag",
                "3  | 2 | null                | 400 | ligger før første dag",
                "0  | 366 | null              | 400 | højst være et år",
                "0  | 2 | \"leder-751\"       | 400 | mindst én af de samme roller",
                "0  | 2 | \"tovholder-730\"   | 400 | samme kommune",
                "0  | 2 | \"tovholder-751\"   | 400 | Vælg en vikar",
                "0  | 2 | \"ingen\"           | 400 | Vælg en vikar",
                "0  | 2 | 7                   | 400 | Intet er gemt"
            })
    void whatCannotStandIsRefusedInDanishAndNothingIsWritten(
            int first, int last, String substitute, int status, String words) {
        var answer = register(new WebSession(port, "tovholder-751"), "tovholder-751", first, last, substitute);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"user\":\"tovholder-751\",\"firstDay\":\"i morgen\"}",
                "{\"user\":\"tovholder-751\",\"firstDay\":\"+999999999-12-31\",\"lastDay\":\"+999999999-12-31\"}"
            })
    void whatIsNoAbsenceAtAllIsRefused(String body) {
        var answer = new WebSession(port, "tovholder-751").send("POST", PATH, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Intet er gemt");
    }

    @Test
    void aYearAfterItsLastDayAnAbsenceIsForgottenWithTheNextThatIsRegistered() {
        for (var last : List.of(today.minusYears(1).minusDays(1), today.minusYears(1))) {
            sql.sql("insert into absence (user_id, first_day, last_day, registered_by, registered_at)"
                            + " values ('ssp-751', :last, :last, 'ssp-751', now())")
                    .param("last", last)
                    .update();
        }

        register(new WebSession(port, "tovholder-751"), "tovholder-751");

        assertThat(sql.sql("select last_day from absence where user_id = 'ssp-751'")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(today.minusYears(1));
    }

    @Test
    void anEndlessBodyIsRefused() {
        assertThat(new WebSession(port, "tovholder-751")
                        .send("POST", PATH, " ".repeat(5_000) + "{}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void twoAbsencesOfOneUserShareNoDay() throws Exception {
        var session = new WebSession(port, "tovholder-751");
        var manager = new WebSession(port, "leder-751");
        register(session, "tovholder-751", 5, 8, "null");

        assertThat(register(session, "tovholder-751", 8, 9, "null").statusCode())
                .isEqualTo(409);
        assertThat(register(session, "tovholder-751", 4, 5, "null").body()).contains("Der er allerede registreret");
        assertThat(register(session, "tovholder-751", 9, 9, "null").statusCode())
                .isEqualTo(200);

        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<HttpResponse<String>>> both = List.of(
                    () -> register(session, "tovholder-751", 20, 22, "null"),
                    () -> register(manager, "tovholder-751", 21, 23, "null"));
            List<Integer> answers = new ArrayList<>();
            for (var answer : pool.invokeAll(both)) {
                answers.add(answer.get().statusCode());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void withoutASessionOrItsTokenNothingIsShownOrChanged() {
        var stranger = new WebSession(port, "");
        assertThat(stranger.get(PATH).statusCode()).isEqualTo(401);
        assertThat(register(stranger, "tovholder-751").statusCode()).isEqualTo(401);
        assertThat(stranger.send("DELETE", PATH + "/1", "").statusCode()).isEqualTo(401);
        assertThat(stranger.get("/camunda/api/omhu/hand-on/x").statusCode()).isEqualTo(401);
        assertThat(stranger.send("POST", "/camunda/api/omhu/hand-on/x", "{\"to\":\"y\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(new WebSession(port, "tovholder-751")
                        .send("POST", PATH, body("tovholder-751", 0, 1, "null"), "A".repeat(32))
                        .statusCode())
                .isEqualTo(403);
        assertThat(count()).isZero();
    }

    private HttpResponse<String> register(WebSession session, String user) {
        return register(session, user, 1, 2, "null");
    }

    private HttpResponse<String> register(WebSession session, String user, int first, int last, String substitute) {
        return session.send("POST", PATH, body(user, first, last, substitute));
    }

    private String body(String user, int first, int last, String substitute) {
        return "{\"user\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"substitute\":%s}"
                .formatted(user, today.plusDays(first), today.plusDays(last), substitute);
    }

    private int end(String user, long id) {
        return new WebSession(port, user).send("DELETE", PATH + "/" + id, "").statusCode();
    }

    private JsonNode view(String user) throws IOException {
        return JSON.readTree(new WebSession(port, user).get(PATH).body());
    }

    private List<String> seen(String user) throws IOException {
        return view(user)
                .path("absences")
                .valueStream()
                .map(one -> one.path("user").asText() + " " + one.path("mayEnd").asBoolean())
                .toList();
    }

    private String wakeup(long id) {
        return sql.sql("select wakeup from absence where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private int count() {
        return sql.sql("select count(*) from absence").query(Integer.class).single();
    }
}
