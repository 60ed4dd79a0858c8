package dk.omhu.breach;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.OmhuTest;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.caseview.WebSession;
import dk.omhu.scenarios.CaseWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The register (GDPR art. 33(5)) as its page asks for it. */
@OmhuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BreachRegisterTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/camunda/api/omhu/breaches";

    /** Signing in takes longer than all the rest. */
    private final Map<String, WebSession> sessions = new HashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    CaseWorld world;

    @Autowired
    Breaches breaches;

    @Autowired
    BreachRegister register;

    @Autowired
    CaseBars bars;

    @Autowired
    CaseFiles files;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private WebSession session(String user) {
        return sessions.computeIfAbsent(user, one -> new WebSession(port, one));
    }

    private CaseNumber aBreach() {
        var number = world.aChildReceived(Map.of("personName", "Bo Plantet Jensen"));
        world.as(
                "tovholder-751",
                () -> transaction.execute(status -> {
                    breaches.begin(
                            number,
                            BreachCause.LOST,
                            "boern-751",
                            "Plantet baggrund",
                            Instant.now().minus(Duration.ofHours(80)));
                    return null;
                }));
        return number;
    }

    private JsonNode read(String user, String municipality) throws IOException {
        var answer = session(user).get(PATH + "/" + municipality);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Plantet", "boern-751");
        return JSON.readTree(answer.body());
    }

    private static JsonNode row(JsonNode register, CaseNumber number) {
        for (var row : register.path("rows")) {
            if (row.path("caseNumber").asText().equals(number.value())) {
                return row;
            }
        }
        return JSON.missingNode();
    }

    private int looks(String user, String act) {
        return sql.sql("select count(*) from access_log where user_id = :user and act = :act and municipality = '751'")
                .param("user", user)
                .param("act", act)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatWasDecidedStandsInItAndEachLookIsARowOfTheLog() throws IOException {
        var number = aBreach();
        int before = looks("dpo-751", "BREACHES_READ");

        var open = row(read("dpo-751", "751"), number);
        assertThat(open.path("cause").asText()).isEqualTo(BreachCause.LOST.title());
        assertThat(open.path("late").asBoolean()).isTrue();
        assertThat(open.path("risk").asText()).isEqualTo("Ikke vurderet");
        assertThat(open.has("closedAt")).isFalse();
        assertThat(Duration.between(
                        Instant.parse(open.path("discoveredAt").asText()),
                        Instant.parse(open.path("notifyBy").asText())))
                .isEqualTo(Duration.ofHours(72));

        register.assessed(open.path("id").asLong(), "RISK");
        register.notified(open.path("id").asLong(), true);
        register.close(open.path("id").asLong());
        var closed = row(read("leder-751", "751"), number);
        assertThat(closed.path("notified").asText()).isEqualTo("Ja");
        assertThat(closed.path("told").asText()).isEqualTo("Skal ikke");
        assertThat(closed.path("late").asBoolean()).isFalse();
        assertThat(closed.has("closedAt")).isTrue();
        assertThat(looks("dpo-751", "BREACHES_READ")).isEqualTo(before + 1);
        assertThat(row(read("dpo-730", "730"), number).isMissingNode())
                .as("another municipality's")
                .isTrue();

        int exports = looks("dpo-751", "BREACHES_EXPORTED");
        var csv = session("dpo-751").send("POST", PATH + "/751/register.csv", "{}");
        assertThat(csv.body()).contains("\"" + number + "\";\"Nej\";\"" + BreachCause.LOST.title() + "\"");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("brud-751.csv");
        assertThat(looks("dpo-751", "BREACHES_EXPORTED")).isEqualTo(exports + 1);
    }

    /** A model can write any id where the engine keeps which row it is about. */
    @Test
    void aRowIsThereForItsOwnCaseByEachOfItsNumbersOnly() {
        transaction.executeWithoutResult(status -> {
            var number = opened("751");
            var joined = opened("751");
            var colleagues = opened("751");
            var foreign = opened("730");
            files.join(joined, number);
            var row = register.add(
                    number, BreachCause.LOST, null, null, Instant.now().minusSeconds(60), null);
            var id = String.valueOf(row.id());

            assertThat(register.byId(id, number)).contains(row);
            assertThat(register.byId(id, joined)).contains(row);
            assertThat(register.byId(id, colleagues)).isEmpty();
            assertThat(register.byId(id, foreign)).isEmpty();
            status.setRollbackOnly();
        });
    }

    private CaseNumber opened(String municipality) {
        return files.open(new MunicipalityCode(municipality), CaseFile.Kind.CONCERN, Instant.now(), null)
                .number();
    }

    /** Who is not impartial reads nothing of the case here either, and is told that there is something. */
    @Test
    void aCaseThatIsShutToTheManagerIsCountedAndNotShown() throws IOException {
        var number = aBreach();
        transaction.executeWithoutResult(status -> bars.bar(number, "leder-751", CaseBars.Cause.FAMILY));

        var shown = read("leder-751", "751");

        assertThat(row(shown, number).isMissingNode()).isTrue();
        assertThat(shown.path("hidden").asInt()).isPositive();
        assertThat(row(read("dpo-751", "751"), number).isMissingNode()).isFalse();
    }

    /** The page's own question, the register, the spreadsheet; more users stand in OwnOperationsMatrixTest. */
    @ParameterizedTest
    @CsvSource({
        "dpo-751,            751, 1 200 200",
        "dobbelt-751,        751, 1 200 200",
        "tovholder-751,      751, 0 403 403",
        "dpo-751,            xyz, 1 404 404"
    })
    void whoMay(String user, String municipality, String answers) throws IOException {
        var session = session(user);

        assertThat(JSON.readTree(session.get(PATH).body()).size() + " "
                        + session.get(PATH + "/" + municipality).statusCode() + " "
                        + session.send("POST", PATH + "/" + municipality + "/register.csv", "{}")
                                .statusCode())
                .isEqualTo(answers);
    }

    /** The list that people choose from is the one that the register knows, in the same words. */
    @Test
    void theFormOffersEveryCauseButTheHousesOwn() throws IOException {
        var form = JSON.readTree(Files.readString(Path.of("forms/report-breach.form")));
        var offered = form.findParents("key").stream()
                .filter(field -> field.path("key").asText().equals("reportedBreachCause"))
                .findFirst()
                .orElseThrow()
                .path("values");

        assertThat(offered)
                .extracting(choice -> choice.path("value").asText() + ": "
                        + choice.path("label").asText())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(BreachCause.values())
                        .filter(cause -> cause != BreachCause.BREAK_GLASS)
                        .map(cause -> cause + ": " + cause.title())
                        .toList());
        assertThat(List.copyOf(form.findValuesAsText("part"))).containsOnly("oversight");
    }
}
