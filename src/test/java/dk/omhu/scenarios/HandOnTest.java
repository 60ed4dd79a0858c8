package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.BOTH;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** "Giv videre": a manager hands on a task of the municipality to somebody who may have it. */
class HandOnTest extends Scenario {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Hands hands;

    PlayedCase called;
    Task intake;

    @BeforeEach
    void aTaskOfTheCoordinator() {
        called = aConcern();
        intake = called.task(COORDINATOR, "intake");
    }

    @AfterEach
    void everybodyIsBack() {
        hands.everybodyIsBack();
    }

    /** Who is asked to whom; who hands on; a task that does not exist. */
    @ParameterizedTest
    @CsvSource({
        "leder-751,          200, 200, 404",
        "dobbelt-751,        200, 200, 404",
        "tovholder-751,      403, 403, 403",
        "ssp-751,            403, 403, 403",
        "doegnvagt-751,      403, 403, 403",
        "politi-oestjylland, 403, 403, 403",
        "leder-730,          404, 404, 404",
        "procesejer,         403, 403, 403",
        "admin,              403, 403, 403"
    })
    void onlyTheManagerOfTheMunicipalityHandsOn(String user, int choices, int give, int nothing) {
        var session = hands.session(user);
        assertThat(session.get(path(intake.getId())).statusCode()).isEqualTo(choices);
        assertThat(give(user, BOTH).statusCode()).isEqualTo(give);
        assertThat(hands.holder(intake)).isEqualTo(give == 200 ? BOTH : COORDINATOR);
        assertThat(session.get(path("findes-ikke")).statusCode()).isEqualTo(nothing);
    }

    @ParameterizedTest
    @CsvSource({"ssp-751", "tovholder-730", "ingen"})
    void nobodyGetsATaskTheyMayNotHave(String to) {
        var answer = give(MANAGER, to);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("en af opgavens roller i kommunen");
        assertThat(hands.holder(intake)).isEqualTo(COORDINATOR);
        assertThat(values(called.number()).entries())
                .extracting(entry -> entry.stepKey())
                .doesNotContain("taskChangedHands");
    }

    @Test
    void theManagerIsToldWhoIsAwayAndTheTaskGoesToTheSubstitute() throws IOException {
        assertThat(give(MANAGER, BOTH).statusCode()).isEqualTo(200);
        hands.away(COORDINATOR, 0, 2, BOTH);

        var choices = json(hands.session(MANAGER).get(path(intake.getId())));
        assertThat(choices.path("colleagues").path(0).path("user").asText()).isEqualTo(COORDINATOR);
        assertThat(choices.path("colleagues").path(0).path("awayUntil").asText())
                .isEqualTo(hands.today().plusDays(1).toString());
        assertThat(choices.path("colleagues").path(0).path("substituteName").asText())
                .isEqualTo(choices.path("holder").asText());

        var given = json(give(MANAGER, COORDINATOR));

        assertThat(given.path("holder").asText())
                .isEqualTo(choices.path("holder").asText());
        assertThat(hands.holder(intake)).isEqualTo(BOTH);
    }

    private HttpResponse<String> give(String user, String to) {
        return hands.session(user).send("POST", path(intake.getId()), "{\"to\":\"" + to + "\"}");
    }

    private static String path(String task) {
        return "/camunda/api/omhu/hand-on/" + task;
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
