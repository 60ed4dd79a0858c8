package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.BOTH;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.DUTY_OFFICER;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static dk.omhu.scenarios.PlayedCase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.casefile.CaseBars;
import dk.omhu.caseview.WebSession;
import dk.omhu.duty.Nights;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** "Jeg er inhabil": said on the task, shut at once, and given on by a manager. */
class ImpartialityTest extends Scenario {
    private static final String FIND = "findSomebodyElse";

    @Autowired
    Hands hands;

    @Autowired
    CaseBars bars;

    @Autowired
    Nights nights;

    @AfterEach
    void everybodyIsBack() {
        nights.asEver();
        hands.everybodyIsBack();
    }

    private HttpResponse<String> say(String user, Task task, String cause, String text) {
        return hands.session(user)
                .send(
                        "POST",
                        "/camunda/api/omhu/not-impartial/" + task.getId(),
                        "{\"cause\":\"%s\",\"text\":%s}".formatted(cause, text == null ? "null" : '"' + text + '"'));
    }

    private boolean isBarred(PlayedCase played, String user) {
        return Boolean.TRUE.equals(transaction.execute(status -> bars.isBarred(played.number(), user)));
    }

    /** Asking and saying: whoever sees the task may, of whatever authority; nobody else learns that it exists. */
    @ParameterizedTest
    @CsvSource({
        "tovholder-751, 200, 200",
        "dobbelt-751,   200, 200",
        "leder-751,     200, 200",
        "ssp-751,       404, 404",
        "doegnvagt-751, 404, 404",
        "tovholder-730, 404, 404",
        "leder-730,     404, 404",
        "procesejer,    404, 404",
        "admin,         404, 404"
    })
    void whoeverSeesTheTaskCanSayIt(String user, int asks, int says) {
        var played = aConcern().received(Filled.intakeSuggesting("UNFOUNDED"));
        var task = played.task(COORDINATOR, "triage");

        assertThat(hands.session(user)
                        .get("/camunda/api/omhu/not-impartial/" + task.getId())
                        .statusCode())
                .isEqualTo(asks);
        assertThat(say(user, task, "FRIEND", null).statusCode()).isEqualTo(says);
        assertThat(isBarred(played, user)).isEqualTo(says == 200);
    }

    @Test
    void theTaskAndAllOthersOfTheUserGoBackAndTheManagerGivesThemOn() {
        var played = aConcern().received(Filled.intakeSuggesting("UNFOUNDED"));
        var triage = played.task(COORDINATOR, "triage");
        hands.take(triage, COORDINATOR);
        hands.session(COORDINATOR)
                .put(
                        "/camunda/api/omhu/drafts/task/" + triage.getId(),
                        "{\"user\":\"%s\",\"values\":{\"visitation\":\"UNFOUNDED\"}}".formatted(COORDINATOR));

        assertThat(say(COORDINATOR, triage, "FAMILY", "Han er min *nevø*.").statusCode())
                .isEqualTo(200);

        assertThat(hands.holder(triage)).isNull();
        assertThat(hands.fresh(triage).getDueDate()).as("the clock runs on").isEqualTo(triage.getDueDate());
        assertThat(sql.sql("select count(*) from form_draft where target = ?")
                        .param(triage.getId())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(hands.told(played)).extracting(row -> row.get("about")).contains("Find en anden til opgaven");
        var find = played.task(MANAGER, FIND);
        assertThat(find.getDueDate()).isNotNull();
        var shown = world.look(MANAGER, find);
        assertThat(shown.get("notImpartialWho").toString())
                .contains("Familie eller svogerskab", "Han er min \\*nevø\\*.");
        assertThat(shown.get("notImpartialTasks").toString())
                .contains("Visitér bekymringen", "kan tages af", "Fristerne løber videre");
        assertThat(shown.get("notImpartialChoices").toString()).contains(BOTH).doesNotContain(COORDINATOR);
        assertThat(world.refusal(
                        MANAGER, find, Map.of("notImpartialDecision", "GIVE", "notImpartialGiveTo", COORDINATOR)))
                .isNotBlank();

        played.by(MANAGER, find, Map.of("notImpartialDecision", "GIVE", "notImpartialGiveTo", BOTH));

        assertThat(hands.holder(triage)).isEqualTo(BOTH);
        played.by(BOTH, triage, Filled.visitation("UNFOUNDED"));
        assertThat(played.allRunning("impartiality")).isEmpty();
        assertThat(values(played.number()).entries())
                .extracting(entry -> entry.stepName())
                .contains("En medarbejder har meldt sig inhabil", "Opgave givet videre");
        assertThat(sql.sql("select count(*) from access_log where case_number = ? and act = 'SAID_NOT_IMPARTIAL'")
                        .param(played.number().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aMistakeIsLiftedByTheManagerAndNeverByOneself() {
        var played = aConcern().received(Filled.intakeSuggesting("UNFOUNDED"));
        var triage = played.task(BOTH, "triage");
        say(BOTH, triage, "CONFLICT", null);

        assertThat(world.tasks(BOTH, played.number(), FIND))
                .as("manager, but barred")
                .isEmpty();
        assertThat(world.refusal(MANAGER, played.task(MANAGER, FIND), Map.of("notImpartialDecision", "MISTAKE")))
                .as("with a reason")
                .isNotBlank();
        played.by(
                MANAGER,
                FIND,
                Map.of("notImpartialDecision", "MISTAKE", "notImpartialArranged", "Det var en anden med samme navn."));

        assertThat(isBarred(played, BOTH)).isFalse();
        played.by(BOTH, "triage", Filled.visitation("UNFOUNDED"));
    }

    @Test
    void whereTheOnlyOneOfTheRoleIsOutTheManagerIsToldThatNobodyCanTakeIt() {
        var played = aConcern().onTheRoad("INFOHUS");
        var clarify = played.task(POLICE, "clarifyWithPolice");
        hands.take(clarify, POLICE);
        var asked = hands.session(POLICE).get("/camunda/api/omhu/not-impartial/" + clarify.getId());
        assertThat(asked.body()).contains("\"alone\":true");

        say(POLICE, clarify, "EARLIER_ROLE", null);

        assertThat(played.look(MANAGER, FIND).get("notImpartialTasks").toString())
                .contains("ingen kan tage den", "Infohustovholder, politi");
        assertThat(world.refusal(MANAGER, played.task(MANAGER, FIND), Map.of("notImpartialDecision", "GROUP")))
                .contains("ville blive liggende");
        played.by(
                MANAGER,
                FIND,
                Map.of("notImpartialDecision", "ARRANGED", "notImpartialArranged", "Politikredsen udpeger en anden."));
        assertThat(played.allRunning("impartiality")).isEmpty();
        assertThat(played.open()).contains("clarifyWithPolice");
    }

    @Test
    void whenTheGroupHasOthersTheTasksMayStayWithIt() {
        var played = aConcern().received(Filled.intakeSuggesting("UNFOUNDED"));
        say(COORDINATOR, played.task(COORDINATOR, "triage"), "FRIEND", null);

        played.by(MANAGER, FIND, Map.of("notImpartialDecision", "GROUP"));

        played.by(BOTH, "triage", Filled.visitation("UNFOUNDED"));
    }

    @Test
    void whereNoManagerIsLeftTheDataProtectionOfficerIsToldAndHasTheTaskToo() {
        var played = aConcern().received(Filled.intakeSuggesting("UNFOUNDED"));
        say(BOTH, played.task(BOTH, "triage"), "FRIEND", null);
        say(MANAGER, played.task(MANAGER, FIND), "FAMILY", null);

        assertThat(world.tasks(MANAGER, played.number(), FIND)).isEmpty();
        assertThat(world.tasks("dpo-751", played.number(), FIND)).hasSize(1);
        assertThat(hands.told(played))
                .filteredOn(row -> row.get("user_id").equals("dpo-751"))
                .extracting(row -> row.get("about"))
                .containsExactly("Ingen leder kan åbne sagen. Find en anden til opgaven");
    }

    @Test
    void anOfficerWhoIsNotImpartialFindsNothingAtNightAndHasTheCaseInHandNoLonger() {
        nights.nobodyOnDuty();
        nights.onDuty(DUTY_OFFICER, world.now().minusSeconds(60), world.now().plus(Duration.ofHours(8)), "751");
        var child = aPupilOf14();
        var session = hands.session(DUTY_OFFICER);
        var number = child.number().value();
        var task = child.task(DUTY_OFFICER, "assessWithin24Hours");
        assertThat(search(session, number).body()).contains(number);
        assertThat(open(session, number).statusCode()).isEqualTo(200);
        assertThat(session.get("/camunda/api/omhu/duty").body()).contains(number);

        assertThat(say(DUTY_OFFICER, task, "FAMILY", null).statusCode()).isEqualTo(200);

        assertThat(search(session, number).body()).doesNotContain(number);
        assertThat(open(session, number).statusCode()).isEqualTo(403);
        assertThat(session.get("/camunda/api/omhu/duty").body()).doesNotContain(number);
        assertThat(world.tasks(DUTY_OFFICER, child.number(), "assessWithin24Hours"))
                .isEmpty();
    }

    private static HttpResponse<String> search(WebSession session, String number) {
        return session.send(
                "POST", "/camunda/api/omhu/duty/search", "{\"query\":\"%s\",\"purpose\":\"CHILD\"}".formatted(number));
    }

    private static HttpResponse<String> open(WebSession session, String number) {
        return session.send("POST", "/camunda/api/omhu/duty/cases/" + number, "{\"purpose\":\"CHILD\"}");
    }

    @ParameterizedTest
    @CsvSource({"FRIENDSHIP,", "OTHER,"})
    void aCauseIsChosenAndAnotherOneIsSaid(String cause, String text) {
        var played = aConcern().received(Filled.intakeSuggesting("UNFOUNDED"));
        var task = played.task(COORDINATOR, "triage");

        assertThat(say(COORDINATOR, task, cause, text).statusCode()).isEqualTo(400);

        assertThat(isBarred(played, COORDINATOR)).isFalse();
        assertThat(played.allRunning("impartiality")).isEmpty();
    }

    @Test
    void aSubstituteWhoWasChosenBeforeIsPassedOver() {
        var played = aConcern().received(Filled.intakeSuggesting("UNFOUNDED"));
        var triage = played.task(COORDINATOR, "triage");
        hands.take(triage, COORDINATOR);
        say(BOTH, triage, "FRIEND", null);

        hands.away(COORDINATOR, 0, 1, BOTH);

        assertThat(hands.holder(triage)).isNull();
        assertThat(List.of(COORDINATOR, MANAGER)).allMatch(user -> !isBarred(played, user));
    }
}
