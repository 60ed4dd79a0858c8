package dk.omhu.country;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.omhu.OmhuTest;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.caseview.WebSession;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees and changes a municipality's settings in the running system, and what is kept of it. */
@OmhuTest
class SettingsOverHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/camunda/api/omhu/settings";
    private static final MunicipalityCode AARHUS = new MunicipalityCode("751");

    @LocalServerPort
    int port;

    @Autowired
    MunicipalitySettings settings;

    @Autowired
    JdbcClient sql;

    int begun;

    @BeforeEach
    void remember() {
        begun = settings.newest(AARHUS).version();
    }

    @AfterEach
    void asItWas() {
        sql.sql("delete from municipality_settings where municipality = '751' and version > ?")
                .param(begun)
                .update();
    }

    @Test
    void aManagersChangeHoldsFromThenOnAndIsToldWithWhoWhenAndWhatBefore() throws IOException {
        var leader = new WebSession(port, "leder-751");
        var before = JSON.readTree(leader.get(PATH + "/751").body());
        assertThat(before.path("name").asText()).isEqualTo("Aarhus");
        assertThat(before.path("mayChange").asBoolean()).isTrue();
        assertThat(before.path("organisations")).hasSize(3);

        var answer = leader.put(PATH + "/751", change(begun, SettingsRulesTest.GOOD));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("version").asInt()).isEqualTo(begun + 1);
        assertThat(settings.of(AARHUS).organisation()).isEqualTo(Organisation.STANDING);
        assertThat(settings.of(AARHUS).quorum()).isEqualTo(2);
        assertThat(settings.of(new MunicipalityCode("730"))).isEqualTo(Settings.initial());
        var newest = history(leader).path(0);
        assertThat(newest.path("changedBy").asText()).isEqualTo("leder-751");
        assertThat(newest.path("changedByName").asText()).contains(" ").doesNotContain("751");
        assertThat(newest.path("changedAt").asText()).startsWith("20").endsWith("Z");
        assertThat(newest.path("changes").toString())
                .contains("\"before\":\"Møde efter behov\",\"after\":\"Fast forum med faste møder\"");
        assertThat(settings.versions(AARHUS))
                .extracting(SettingsVersion::version)
                .contains(begun + 1);
    }

    @Test
    void savingTheSameIsNoChange() throws IOException {
        var leader = new WebSession(port, "leder-751");
        leader.put(PATH + "/751", change(begun, SettingsRulesTest.GOOD));

        var again = leader.put(PATH + "/751", change(begun + 1, SettingsRulesTest.GOOD));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(settings.newest(AARHUS).version()).isEqualTo(begun + 1);
    }

    @Test
    void aChangeToWhatSomebodyElseHasChangedMeanwhileIsRefusedWithTheName() throws IOException {
        new WebSession(port, "leder-751").put(PATH + "/751", change(begun, SettingsRulesTest.GOOD));
        var name = history(new WebSession(port, "leder-751"))
                .path(0)
                .path("changedByName")
                .asText();

        var late = new WebSession(port, "dobbelt-751")
                .put(PATH + "/751", change(begun, SettingsRulesTest.GOOD.replace("14", "21")));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(late.body()).path("detail").asText())
                .isEqualTo("Lederen " + name
                        + " har ændret indstillingerne imens; genindlæs siden, og lav din ændring igen.");
        assertThat(settings.of(AARHUS).meetingIntervalDays()).isEqualTo(14);
        var future = new WebSession(port, "leder-751")
                .put(PATH + "/751", change(begun + 7, SettingsRulesTest.GOOD.replace("14", "21")));
        assertThat(future.statusCode()).isEqualTo(409);
    }

    @Test
    void ofTwoManagersInTheSameSecondOneWins() throws Exception {
        var one = new WebSession(port, "leder-751");
        var other = new WebSession(port, "dobbelt-751");
        try (var threads = new Threads()) {
            var answers = threads.atOnce(
                    () -> one.put(PATH + "/751", change(begun, SettingsRulesTest.GOOD)),
                    () -> other.put(PATH + "/751", change(begun, SettingsRulesTest.GOOD.replace("14", "21"))));

            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(settings.newest(AARHUS).version()).isEqualTo(begun + 1);
    }

    @Test
    void whatCannotStandIsSaidAtItsFieldAndNothingIsWritten() throws IOException {
        var leader = new WebSession(port, "leder-751");

        var answer = leader.put(
                PATH + "/751", change(begun, SettingsRulesTest.GOOD.replace("\"quorum\": 2", "\"quorum\": 7")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("errors").toString())
                .isEqualTo(
                        "[{\"field\":\"quorum\",\"message\":\"Skriv et tal fra 0 til 3; flere kan ikke deltage.\"}]");
        assertThat(settings.newest(AARHUS).version()).isEqualTo(begun);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"basedOn\":\"0\",\"settings\":{}}",
                "{\"basedOn\":0}",
                "{\"settings\":{}}"
            })
    void whatIsNoSettingsAtAllIsRefused(String body) {
        var answer = new WebSession(port, "leder-751").put(PATH + "/751", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Genindlæs siden");
    }

    @Test
    void anEndlessBodyIsRefused() {
        var answer = new WebSession(port, "leder-751").put(PATH + "/751", " ".repeat(300_000) + "{}");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    /** Read, read the history, change; of one's own municipality and of another. */
    @ParameterizedTest
    @CsvSource({
        "leder-751,          200, 200, 409, 404",
        "dobbelt-751,        200, 200, 409, 404",
        "tovholder-751,      200, 200, 403, 404",
        "ssp-751,            200, 200, 403, 404",
        "doegnvagt-751,      200, 200, 403, 404",
        "psykiatri-751,      403, 403, 403, 404",
        "kriminalforsorg-751, 403, 403, 403, 404",
        "politi-oestjylland, 403, 403, 403, 404",
        "leder-101,          404, 404, 404, 404",
        "procesejer,         404, 404, 404, 404",
        "admin,              404, 404, 404, 404"
    })
    void onlyTheManagerChangesAndOnlyTheMunicipalityReads(
            String user, int read, int history, int change, int readElsewhere) {
        var session = new WebSession(port, user);

        assertThat(session.get(PATH + "/751").statusCode()).isEqualTo(read);
        assertThat(session.get(PATH + "/751/history").statusCode()).isEqualTo(history);
        // Based on a version that never was: who may change gets as far as that, and nothing is written.
        assertThat(session.put(PATH + "/751", change(-1, SettingsRulesTest.GOOD))
                        .statusCode())
                .isEqualTo(change);
        assertThat(session.get(PATH + "/147").statusCode()).isEqualTo(readElsewhere);
        assertThat(session.get(PATH + "/000").statusCode()).isEqualTo(404);
        assertThat(session.get(PATH + "/x").statusCode()).isEqualTo(404);
        assertThat(settings.newest(AARHUS).version()).isEqualTo(begun);
    }

    @ParameterizedTest
    @CsvSource({
        "leder-751, '[{\"municipality\":\"751\",\"name\":\"Aarhus\",\"mayChange\":true}]'",
        "tovholder-751, '[{\"municipality\":\"751\",\"name\":\"Aarhus\",\"mayChange\":false}]'",
        "politi-oestjylland, []",
        "procesejer, []"
    })
    void everybodyIsToldWhoseSettingsTheySee(String user, String places) {
        assertThat(new WebSession(port, user).get(PATH).body()).isEqualTo(places);
    }

    @Test
    void withoutASessionOrItsTokenNothingIsShownOrChanged() {
        var stranger = new WebSession(port, "");
        for (var path : List.of(PATH, PATH + "/751", PATH + "/751/history")) {
            assertThat(stranger.get(path).statusCode()).isEqualTo(401);
        }
        assertThat(stranger.put(PATH + "/751", change(begun, SettingsRulesTest.GOOD))
                        .statusCode())
                .isEqualTo(401);
        assertThat(new WebSession(port, "leder-751")
                        .send("PUT", PATH + "/751", change(begun, SettingsRulesTest.GOOD), "A".repeat(32))
                        .statusCode())
                .isEqualTo(403);
        assertThat(settings.newest(AARHUS).version()).isEqualTo(begun);
    }

    private static JsonNode history(WebSession session) throws IOException {
        return JSON.readTree(session.get(PATH + "/751/history").body());
    }

    private static String change(int basedOn, String settings) {
        try {
            ObjectNode change = JSON.createObjectNode().put("basedOn", basedOn);
            return change.set("settings", JSON.readTree(settings)).toString();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Two requests that leave together. */
    private static final class Threads implements AutoCloseable {
        private final java.util.concurrent.ExecutorService pool = Executors.newFixedThreadPool(2);

        List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other)
                throws Exception {
            var first = pool.submit(one);
            var second = pool.submit(other);
            return List.of(first.get(), second.get());
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }
}
