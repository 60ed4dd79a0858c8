package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.BehindTheDoor;
import dk.omhu.OmhuTest;
import dk.omhu.access.Foreign.Question;
import dk.omhu.caseview.WebSession;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * No request tells one municipality anything of another. Whatever names something is asked twice, with what is there in Aarhus and
 * with what is nowhere, and answered alike to the letter; every list and figure is the same before and after something happens
 * there. Asked of the engine behind the door, so that a closed door can't pass for a check.
 */
@OmhuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantsTest {
    private static final Set<String> MODELS_AND_SELF = Set.of("me", "municipality", "model", "caller");
    private static final String WEB = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    CaseElsewhere cases;

    private Map<String, String> there = Map.of();
    private Map<String, String> nowhere = Map.of();
    private String caller = "";

    /** Once for all: not before them all, when the engine's coverage is not measured yet. */
    @BeforeEach
    void aCaseInAarhusAndOneInRanders() {
        if (!there.isEmpty()) {
            return;
        }
        cases.modelsAreThere();
        caller = cases.model(CaseElsewhere.CALLER);
        cases.begins("730");
        there = cases.begins("751");
        nowhere = cases.nothing();
        for (var things : List.of(there, nowhere)) {
            things.put("model", cases.model("rights-called"));
            things.put("caller", caller);
        }
    }

    @AfterAll
    void over() {
        cases.over();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tovholder-730", "leder-730", "admin"})
    void theEngineAnswersAsIfTheOtherMunicipalityHadNothing(String user) {
        // An administrator looks after people of all municipalities.
        var questions = Foreign.ENGINE.stream()
                .filter(question ->
                        !user.equals("admin") || !question.toString().contains("{colleague}"))
                .toList();

        assertThat(differences(user, questions, asked(user, BehindTheDoor.ENGINE)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "procesejer",
                "underretning-730",
                "boern-730",
                "voksen-730",
                "ssp-730",
                "job-730",
                "psykiatri-730",
                "kriminalforsorg-730",
                "mentor-730",
                "dobbelt-730",
                "doegnvagt-730",
                "styregruppe-730",
                "dpo-730",
                "intake-730",
                "politi-koebenhavn"
            })
    void soItDoesToEveryOtherRole(String user) {
        var some = List.of(
                "GET /task/{task}",
                "GET /task/{task}/form",
                "POST /task/{task}/claim",
                "POST /task/{task}/submit-form",
                "GET /process-instance/{instance}",
                "POST /message",
                "GET /variable-instance/{variable}/data",
                "PUT /job/{job}/retries",
                "GET /group?member");
        var questions = Foreign.ENGINE.stream()
                .filter(question ->
                        some.stream().anyMatch(start -> (question.method() + " " + question.path()).startsWith(start)))
                .toList();

        assertThat(differences(user, questions, asked(user, "/engine-rest"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tovholder-730", "leder-730", "doegnvagt-730"})
    void soDoCockpitAndOurPages(String user) {
        var web = new WebSession(port, user);

        assertThat(differences(
                        user,
                        Foreign.PAGES,
                        question -> whole(
                                question.method().equals("GET")
                                        ? web.get(question.path())
                                        : web.send(question.method(), question.path(), question.body()))))
                .isEmpty();
    }

    @Test
    void aFormThatNamesACaseOfAnotherMunicipalityIsRefusedAsIfThereWereNone() {
        var forms = Map.of(
                "new-information",
                "\"newInformation\": {\"value\": \"Han er set foran skolen.\"}, \"informationFrom\": {\"value\": \"En nabo\"}",
                "case-note",
                "\"noteWho\": {\"value\": \"En nabo\"}, \"noteText\": {\"value\": \"Han er set.\"}, \"newDanger\": {\"value\": \"false\"}",
                "raise-acute-situation",
                "\"acuteDescription\": {\"value\": \"Han står foran skolen med en kniv.\"}",
                "case-correction",
                "\"correctedField\": {\"value\": \"description\"}, \"correctedValue\": {\"value\": \"x\"},"
                        + " \"correctionReason\": {\"value\": \"x\"}",
                "contact-lock",
                "\"lockAction\": {\"value\": \"SET\"}",
                "hand-over",
                "\"x\": {\"value\": null}",
                "complaint",
                "\"x\": {\"value\": null}",
                "register-consent",
                "\"x\": {\"value\": null}",
                "withdraw-consent",
                "\"x\": {\"value\": null}",
                "further-children",
                "\"x\": {\"value\": null}");
        var questions = forms.entrySet().stream()
                .map(form -> new Question(
                        "POST",
                        "/process-definition/key/" + form.getKey() + "/submit-form",
                        "{\"variables\": {\"caseNumber\": {\"value\": \"{number}\"}, " + form.getValue() + "}}"))
                .toList();

        assertThat(differences("tovholder-730", questions, asked("tovholder-730", "/engine-rest")))
                .isEmpty();
        var answer = asked("tovholder-730", "/engine-rest")
                .apply(questions.stream()
                        .filter(question -> question.path().contains("new-information"))
                        .findFirst()
                        .orElseThrow()
                        .with(there));
        assertThat(answer).startsWith("400").contains("tilknyttet");
    }

    @Test
    void aConcernFromOutsideIsAnsweredForItsSenderOnly() {
        assertThat(differences(
                        "intake-730",
                        List.of(new Question("GET", "/api/concerns/{number}", "")),
                        asked("intake-730", "")))
                .isEmpty();
    }

    /** Cockpit asks past the engine's services: what no variable may be read for, no search answers either. */
    @Test
    void cockpitSearchesTheWordsOfTheCardOnly() {
        var web = new WebSession(port, "leder-751");
        Function<String, String> count = search -> web.send(
                        "POST",
                        "/camunda/api/cockpit/plugin/base/default/process-instance/count",
                        "{\"variables\": [{\"name\": %s}]}".formatted(search))
                .body();

        assertThat(count.apply("\"municipality\", \"operator\": \"eq\", \"value\": \"751\""))
                .isNotEqualTo("{\"count\":0}");
        assertThat(count.apply("\"policeOutcome\", \"operator\": \"eq\", \"value\": \"HOLD\""))
                .isEqualTo("{\"count\":0}");
        assertThat(count.apply("\"policeOutcome\", \"operator\": \"neq\", \"value\": \"RELEASED\""))
                .isEqualTo("{\"count\":0}");
    }

    @Test
    void listsAndFiguresDoNotMoveWhenSomethingHappensElsewhere() {
        var before = figures();

        cases.begins("751");

        assertThat(figures()).containsExactlyEntriesOf(before);
    }

    private Map<String, String> figures() {
        var answers = new LinkedHashMap<String, String>();
        for (var user : List.of("tovholder-730", "leder-730", "procesejer", "admin")) {
            var client = new Client(port, user);
            for (var path : Foreign.FIGURES) {
                if (!user.equals("admin") || !path.startsWith("/metrics")) {
                    var answer = client.get(BehindTheDoor.ENGINE + path);
                    answers.put(user + " " + path, answer.status() + " " + masked(answer.body(), Map.of()));
                }
            }
        }
        for (var user : List.of("tovholder-730", "leder-730")) {
            var web = new WebSession(port, user);
            for (var path : Foreign.PAGE_FIGURES) {
                answers.put(user + " " + path, masked(whole(web.get(path.replace("{caller}", caller))), Map.of()));
            }
            answers.put(user + " web", whole(web.get(WEB + "/task/count")));
        }
        return answers;
    }

    private List<String> differences(String user, List<Question> questions, Function<Question, String> asked) {
        var differences = new ArrayList<String>();
        for (var question : questions) {
            there.put("me", user);
            nowhere.put("me", user);
            var ofAarhus = masked(asked.apply(question.with(there)), there);
            var ofNothing = masked(asked.apply(question.with(nowhere)), nowhere);
            if (!ofAarhus.equals(ofNothing)) {
                differences.add("%s %s%n  there:   %s%n  nowhere: %s%n"
                        .formatted(question.method(), question.path(), cut(ofAarhus), cut(ofNothing)));
            }
        }
        return differences;
    }

    private Function<Question, String> asked(String user, String prefix) {
        var client = new Client(port, user);
        return question -> {
            var answer = client.send(question.method(), prefix + question.path(), question.body());
            return answer.status() + " " + answer.body();
        };
    }

    private static String whole(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body();
    }

    /** What was asked for comes back in some answers; failures are numbered, and the server's own say when. */
    private static String masked(String answer, Map<String, String> things) {
        var masked = answer;
        for (var thing : things.entrySet()) {
            if (!MODELS_AND_SELF.contains(thing.getKey())) {
                masked = masked.replace(thing.getValue(), "#");
            }
        }
        masked = masked.replaceAll("/(751|740)\\b", "/#");
        return masked.replaceAll("\\(?fejl(nummer)? [0-9a-f]+", "fejl #")
                .replaceAll("\"timestamp\":\"[^\"]*\"", "\"timestamp\":#");
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
