package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.BOTH;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.casefile.CaseBars;
import dk.omhu.duty.Nights;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A colleague leaves: everything in one list, moved by the manager in one act, or nothing of it. */
class LeavingTest extends Scenario {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LEAVING = "holderop-751";

    @Autowired
    Hands hands;

    @Autowired
    CaseBars bars;

    @Autowired
    Nights nights;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void somebodyLeaves() {
        hands.hire(LEAVING, "municipal-coordinator", "duty-officer");
    }

    @AfterEach
    void theOthersStay() {
        hands.isGone(LEAVING);
        hands.everybodyIsBack();
        nights.asEver();
    }

    private PlayedCase inTheirHands() {
        var played = aConcern().received(Filled.intakeSuggesting("UNFOUNDED"));
        hands.take(played.task(LEAVING, "triage"), LEAVING);
        return played;
    }

    private JsonNode list(String manager) throws IOException {
        var answer = hands.session(manager).send("POST", "/camunda/api/omhu/leaving", "{\"user\":\"" + LEAVING + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static Map<String, Object> to(String key, String value, String to) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put(key, value);
        part.put("to", to);
        return part;
    }

    private HttpResponse<String> move(String line, List<Map<String, Object>> cases, List<Map<String, Object>> things)
            throws IOException {
        return hands.session(MANAGER)
                .send(
                        "POST",
                        "/camunda/api/omhu/leaving/move",
                        JSON.writeValueAsString(
                                Map.of("user", LEAVING, "line", line, "cases", cases, "things", things)));
    }

    /** All in the list to one receiver, things that nobody else can take to nobody. */
    private HttpResponse<String> moveAll(String line, String receiver) throws IOException {
        var view = list(MANAGER);
        List<Map<String, Object>> cases = new ArrayList<>();
        view.path("cases")
                .forEach(one -> cases.add(to("number", one.path("number").asText(), receiver)));
        List<Map<String, Object>> things = new ArrayList<>();
        view.path("things")
                .forEach(one -> things.add(to(
                        "key",
                        one.path("key").asText(),
                        one.path("receivers").toString().contains(receiver) ? receiver : null)));
        return move(line, cases, things);
    }

    @ParameterizedTest
    @CsvSource({
        "leder-751,          200",
        "dobbelt-751,        200",
        "tovholder-751,      403",
        "holderop-751,       403",
        "ssp-751,            403",
        "politi-oestjylland, 403",
        "leder-730,          404",
        "procesejer,         403",
        "admin,              403"
    })
    void onlyAManagerOfTheMunicipalitySeesTheListAndMovesIt(String user, int status) {
        var session = hands.session(user);
        assertThat(session.send("POST", "/camunda/api/omhu/leaving", "{\"user\":\"" + LEAVING + "\"}")
                        .statusCode())
                .isEqualTo(status);
        assertThat(session.send(
                                "POST",
                                "/camunda/api/omhu/leaving/move",
                                "{\"user\":\"%s\",\"line\":\"Farvel\",\"cases\":[],\"things\":[]}".formatted(LEAVING))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void everythingMovesInOneActAndEachCaseHasItsLine() throws IOException {
        var one = inTheirHands();
        var two = inTheirHands();
        var restricted = inTheirHands();
        var workedOn =
                startedBy(LEAVING, Filled.start("CITIZEN")).by(LEAVING, "intake", Filled.intakeSuggesting("UNFOUNDED"));
        transaction.executeWithoutResult(
                status -> bars.restrictTo(restricted.number(), Set.of(LEAVING, MANAGER, BOTH), MANAGER));
        hands.away(COORDINATOR, 5, 2, LEAVING);
        nights.onDuty(
                LEAVING,
                world.now().plus(Duration.ofDays(3)),
                world.now().plus(Duration.ofDays(3)).plus(Duration.ofHours(8)),
                "751");
        hands.session(LEAVING)
                .put(
                        "/camunda/api/omhu/drafts/start/case-note",
                        "{\"user\":\"%s\",\"values\":{\"noteText\":\"Ringede\"}}".formatted(LEAVING));
        var view = list(MANAGER);
        assertThat(view.path("cases")).hasSize(4);
        assertThat(view.path("things")).hasSize(2);
        assertThat(view.path("lost").path(0).asText()).startsWith("1 kladde kan ikke flyttes");

        var moved = moveAll("Aftalt med skolen, kontakt er Mette.", BOTH);

        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(JSON.readTree(moved.body()).path("cases")).isEmpty();
        assertThat(JSON.readTree(moved.body()).path("things")).isEmpty();
        assertThat(workedOn.task(COORDINATOR, "triage").getAssignee()).isNull();
        for (var played : List.of(one, two, restricted)) {
            assertThat(played.task(BOTH, "triage").getAssignee()).isEqualTo(BOTH);
        }
        for (var played : List.of(one, two, restricted, workedOn)) {
            var line = values(played.number()).latest("handOverLine").orElseThrow();
            assertThat(line.value().value()).isEqualTo("Aftalt med skolen, kontakt er Mette.");
            assertThat(line.by().author()).isEqualTo(MANAGER);
            assertThat(hands.told(played))
                    .filteredOn(row -> row.get("user_id").equals(BOTH))
                    .extracting(row -> row.get("about"))
                    .contains("Du har overtaget en sag efter en kollega");
        }
        assertThat(transaction
                        .execute(status -> bars.restriction(restricted.number()))
                        .orElseThrow()
                        .named())
                .containsExactlyInAnyOrder(MANAGER, BOTH);
        assertThat(sql.sql("select substitute from absence where user_id = ?")
                        .param(COORDINATOR)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of(BOTH));
        one.by(BOTH, "triage", Filled.visitation("UNFOUNDED"));
    }

    @Test
    void oneImpossibleReceiverAndNothingHasMoved() throws IOException {
        var one = inTheirHands();
        var two = inTheirHands();
        transaction.executeWithoutResult(status -> bars.bar(two.number(), BOTH, CaseBars.Cause.FAMILY));

        var refused = moveAll("Farvel", BOTH);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains(two.number().value(), "Intet er flyttet")
                .doesNotContain("Sag " + one.number());
        assertThat(one.task(LEAVING, "triage").getAssignee()).isEqualTo(LEAVING);
        assertThat(values(one.number()).latest("handOverLine")).isEmpty();

        var back = move(
                "Farvel",
                List.of(
                        to("number", one.number().value(), BOTH),
                        to("number", two.number().value(), null)),
                List.of());
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(two.task(COORDINATOR, "triage").getAssignee()).isNull();
    }

    @Test
    void aCaseWithoutALineOrForgottenIsRefused() throws IOException {
        var one = inTheirHands();

        assertThat(moveAll(" ", BOTH).body()).contains("skriv en linje");
        assertThat(move("Farvel", List.of(), List.of()).statusCode()).isEqualTo(409);
        assertThat(move("Farvel", List.of(to("number", "751-2026-999999", BOTH)), List.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(moveAll("Farvel", "ssp-751").statusCode()).isEqualTo(400);
        assertThat(moveAll("Farvel", "tovholder-730").statusCode()).isEqualTo(400);
        assertThat(one.task(LEAVING, "triage").getAssignee()).isEqualTo(LEAVING);
    }

    @Test
    void aManagerWhoIsBarredSeesOnlyThatThereIsMore() throws IOException {
        var one = inTheirHands();
        transaction.executeWithoutResult(status -> bars.bar(one.number(), MANAGER, CaseBars.Cause.FAMILY));

        var view = list(MANAGER);

        assertThat(view.path("cases")).isEmpty();
        assertThat(view.path("hidden").asInt()).isEqualTo(1);
        assertThat(list(BOTH).path("cases")).hasSize(1);
    }
}
