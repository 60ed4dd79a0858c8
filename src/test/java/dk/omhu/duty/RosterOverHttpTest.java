package dk.omhu.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.OmhuTest;
import dk.omhu.access.Caller;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.caseview.WebSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who keeps the roster of a municipality, and what a row may say. */
@OmhuTest
class RosterOverHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/camunda/api/omhu/duty-roster";
    private static final MunicipalityCode AARHUS = new MunicipalityCode("751");
    private static final MunicipalityCode RANDERS = new MunicipalityCode("730");
    private static final String SHARED = "doegnvagt-faelles";

    @LocalServerPort
    int port;

    @Autowired
    Nights nights;

    @Autowired
    Roster roster;

    @BeforeEach
    void nobodyOnDuty() {
        nights.nobodyOnDuty();
    }

    @AfterEach
    void theRosterOfTheDemo() {
        nights.asEver();
        ClockUtil.reset();
    }

    /** A time as it stands on a Danish clock, so many hours from now. */
    private static String in(long hours) {
        return LocalDateTime.now(ZoneId.of("Europe/Copenhagen"))
                .plusHours(hours)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static String row(String user, String from, String to, String... municipalities) {
        var row = JSON.createObjectNode().put("userId", user).put("from", from).put("to", to);
        var places = row.putArray("municipalities");
        List.of(municipalities).forEach(places::add);
        return row.toString();
    }

    private JsonNode added(String manager, String municipality, String row) throws IOException {
        var answer = new WebSession(port, manager).send("POST", PATH + "/" + municipality, row);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode lasting(JsonNode view) {
        for (var row : view.path("rows")) {
            if (List.of("NOW", "COMING").contains(row.path("state").asText())) {
                return row;
            }
        }
        throw new AssertionError("Nobody is in the roster: " + view);
    }

    @Test
    void aSharedDutyIsMadeByTheEmployerAndEachMunicipalityTakesItsOwnPartOut() throws IOException {
        added("leder-751", "751", row(SHARED, in(-1), in(8), "751", "730"));
        assertThat(roster.of(SHARED)).containsExactlyInAnyOrder(AARHUS, RANDERS);

        var randers = new WebSession(port, "leder-730");
        var seen = lasting(JSON.readTree(randers.get(PATH + "/730").body()));
        assertThat(seen.path("state").asText()).isEqualTo("NOW");
        assertThat(seen.path("employer").asText()).isEqualTo("Aarhus");
        assertThat(seen.path("municipalities").toString()).isEqualTo("[\"Randers\",\"Aarhus\"]");
        var out = randers.send("DELETE", PATH + "/730/" + seen.path("id").asLong(), "");

        assertThat(out.statusCode()).as(out.body()).isEqualTo(200);
        assertThat(roster.of(SHARED)).containsExactly(AARHUS);
        var gone = JSON.readTree(out.body()).path("rows");
        assertThat(gone.toString()).contains("REMOVED", "removedByName");
        assertThat(randers.send("DELETE", PATH + "/730/" + seen.path("id").asLong(), "")
                        .statusCode())
                .as("once")
                .isEqualTo(404);
        assertThat(roster.of(RANDERS, Instant.EPOCH))
                .as("what was stays on record")
                .hasSizeGreaterThanOrEqualTo(1);
    }

    /** A second click, or the other manager at the same time; what was taken out can be put in again. */
    @Test
    void theSameDutyStandsInTheRosterOnce() throws Exception {
        var row = row("doegnvagt-751", in(2), in(10));
        var two = Executors.newFixedThreadPool(2);
        try {
            var answers = two.invokeAll(List.of("leder-751", "dobbelt-751").stream()
                    .map(manager -> (Callable<Integer>) () -> new WebSession(port, manager)
                            .send("POST", PATH + "/751", row)
                            .statusCode())
                    .toList());
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        } finally {
            two.shutdownNow();
        }
        var leader = new WebSession(port, "leder-751");
        var id = lasting(JSON.readTree(leader.get(PATH + "/751").body()))
                .path("id")
                .asLong();
        assertThat(leader.send("POST", PATH + "/751", row).body()).contains("står allerede på vagtplanen");

        leader.send("DELETE", PATH + "/751/" + id, "");

        assertThat(leader.send("POST", PATH + "/751", row).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverIsInTheRosterIsOnDutyFromThenUntilThen() throws IOException {
        added("leder-751", "751", row("doegnvagt-751", in(2), in(10)));
        assertThat(roster.of("doegnvagt-751")).isEmpty();
        ClockUtil.offset(Duration.ofHours(3).toMillis());
        assertThat(roster.of("doegnvagt-751")).containsExactly(AARHUS);
        ClockUtil.offset(Duration.ofHours(11).toMillis());
        assertThat(roster.of("doegnvagt-751")).isEmpty();
    }

    /** 31 October 2027 at three the clocks go back: a night of thirteen hours, counted as it passes. */
    @Test
    void aNightWithAnHourMoreIsAsLongAsItLasts() {
        var caller = officer("doegnvagt-751", "751");
        var shift = NewShift.read(
                new NewShift.Typed("doegnvagt-751", "2027-10-30T20:00", "2027-10-31T08:00", List.of("751")),
                caller,
                AARHUS,
                Instant.parse("2027-10-30T12:00:00Z"));

        assertThat(Duration.between(shift.begins(), shift.ends())).isEqualTo(Duration.ofHours(13));
    }

    private static Caller officer(String user, String... municipalities) {
        return new Caller(
                user,
                Set.of(Role.DUTY_OFFICER),
                List.of(municipalities).stream().map(MunicipalityCode::new).collect(Collectors.toSet()),
                Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "ssp-751,       -1,  8, 751,     userId",
        "doegnvagt-730, -1,  8, 751,     userId",
        "nobody,        -1,  8, 751,     userId",
        "doegnvagt-751, -1,  8, 730,     municipalities",
        "doegnvagt-751, -1,  8, 999,     municipalities",
        "doegnvagt-751, 8,   2, 751,     to",
        "doegnvagt-751, -9, -2, 751,     to",
        "doegnvagt-751, 1, 9000, 751,    to",
        "doegnvagt-751, -30, 2, 751,     from",
        "doegnvagt-751, 17568, 17570, 751, from"
    })
    void whatCannotStandIsSaidAtItsField(String user, long from, long to, String municipality, String field)
            throws IOException {
        var answer = new WebSession(port, "leder-751")
                .send("POST", PATH + "/751", row(user, in(from), in(to), municipality));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("errors").findValuesAsText("field"))
                .containsExactly(field);
        assertThat(roster.in(AARHUS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2099-01-01T10:00, from",
        "24.12, 2099-01-01T10:00, from",
        "2026-02-30T10:00, 2099-01-01T10:00, from",
        "+999999999-01-01T10:00, +999999999-01-01T18:00, from"
    })
    void aTimeThatIsNoneIsSaidAtItsField(String from, String to, String field) throws IOException {
        var answer = new WebSession(port, "leder-751").send("POST", PATH + "/751", row("doegnvagt-751", from, to));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("errors").findValuesAsText("field"))
                .contains(field);
    }

    @Test
    void whatIsNoRowAtAllIsRefused() {
        for (var body : List.of("{", "[]", "\"x\"")) {
            assertThat(new WebSession(port, "leder-751")
                            .send("POST", PATH + "/751", body)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    /** List, read, add, remove, in one's own municipality; and read in another. */
    @ParameterizedTest
    @CsvSource({
        "leder-751,          1, 200, 400, 404, 404",
        "dobbelt-751,        1, 200, 400, 404, 404",
        "tovholder-751,      0, 403, 403, 403, 404",
        "doegnvagt-751,      0, 403, 403, 403, 404",
        "doegnvagt-faelles,  0, 403, 403, 403, 404",
        "politi-oestjylland, 0, 403, 403, 403, 404",
        "leder-730,          1, 404, 404, 404, 404",
        "admin,              0, 404, 404, 404, 404"
    })
    void onlyTheMunicipalitysManagerKeepsTheRoster(
            String user, int places, int read, int add, int remove, int elsewhere) throws IOException {
        var session = new WebSession(port, user);

        assertThat(JSON.readTree(session.get(PATH).body())).hasSize(places);
        assertThat(session.get(PATH + "/751").statusCode()).isEqualTo(read);
        assertThat(session.send("POST", PATH + "/751", "{}").statusCode()).isEqualTo(add);
        assertThat(session.send("DELETE", PATH + "/751/999999", "").statusCode())
                .isEqualTo(remove);
        assertThat(session.get(PATH + "/101").statusCode()).isEqualTo(elsewhere);
        assertThat(session.get(PATH + "/x").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutASessionOrItsTokenNothingIsShownOrChanged() {
        var stranger = new WebSession(port, "");
        assertThat(stranger.get(PATH).statusCode()).isEqualTo(401);
        assertThat(stranger.get(PATH + "/751").statusCode()).isEqualTo(401);
        assertThat(stranger.send("POST", PATH + "/751", "{}").statusCode()).isEqualTo(401);
        assertThat(new WebSession(port, "leder-751")
                        .send("POST", PATH + "/751", row("doegnvagt-751", in(-1), in(8)), "A".repeat(32))
                        .statusCode())
                .isEqualTo(403);
        assertThat(roster.in(AARHUS)).isEmpty();
    }
}
