package dk.omhu.caseview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.OmhuTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@OmhuTest
class CaseTabTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PATH = "/camunda/api/omhu/cases/by-task/";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    private String number;

    /** A pupil of 15, received from outside. */
    @BeforeEach
    void aConcernFromOutside() throws Exception {
        number = received("""
                {"municipality": "751", "source": "PROFESSIONAL", "receivedAt": "2026-11-20T09:15:00+01:00",
                 "reporter": {"name": "Ruth Reporter", "organisation": "Skolen"},
                 "person": {"name": "Bo Plantet Jensen", "cpr": "040311-4004"},
                 "description": "Han siger noget plantet."}""");
    }

    @Test
    void beforeOpeningThereIsNoContent() throws Exception {
        var task = task("tovholder-751", "intake");

        var answer = web("tovholder-751").get(PATH + task);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).doesNotContain("Plantet", "plantet", "040311", "Ruth", "values", "person\"");
        var tab = JSON.readTree(answer.body());
        assertThat(tab.path("caseNumber").asText()).isEqualTo(number);
        assertThat(tab.path("initials").asText()).isEqualTo("B.P.J.");
        assertThat(tab.path("municipalityName").asText()).isEqualTo("Aarhus Kommune");
        assertThat(tab.path("receivedAt").asText()).isEqualTo("2026-11-20T08:15:00Z");
        assertThat(tab.path("status")).extracting(JsonNode::asText).containsExactly("Åben");
        assertThat(tab.path("opened").asBoolean()).isFalse();
        assertThat(tab.path("entries")).hasSize(1);
        var entry = tab.path("entries").path(0);
        assertThat(entry.path("step").asText()).isEqualTo("Bekymring modtaget udefra");
        assertThat(entry.path("author").asText()).isEqualTo("intake-751");
        assertThat(entry.path("authorName").asText()).isNotBlank();
        assertThat(entry.path("role").asText()).isEqualTo("Andet system");
        assertThat(entry.path("at").asText()).matches("\\d{4}-\\d{2}-\\d{2}T.*Z");
        assertThat(looks("tovholder-751")).containsExactly("CASE_TAB_SHOWN");
    }

    @Test
    void openedByACandidateTheTabHoldsThePersonAndTheValues() throws Exception {
        var task = task("tovholder-751", "intake");

        var answer = web("tovholder-751").post(PATH + task + "/open");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        var tab = JSON.readTree(answer.body());
        assertThat(tab.path("opened").asBoolean()).isTrue();
        assertThat(tab.path("person").path("name").asText()).isEqualTo("Bo Plantet Jensen");
        assertThat(tab.path("person").path("cpr").asText()).isEqualTo("040311-4004");
        assertThat(tab.path("person").path("birthDate").asText()).isEqualTo("2011-03-04");
        assertThat(tab.path("person").path("protectedAddress").asBoolean()).isFalse();
        assertThat(words(tab))
                .contains(
                        "Hvad er der sket, og hvad bekymrer?=Han siger noget plantet.",
                        "Navn=Ruth Reporter",
                        "Hvem henvender sig?=Fagperson");
        assertThat(looks("tovholder-751")).containsExactly("CASE_OPENED");
        assertThat(jdbc.queryForObject(
                        "select what from access_log where case_number = ? and act = 'CASE_OPENED'",
                        String.class,
                        number))
                .isEqualTo("CONCERN,REPORTER,INFOHUS,disclosed");
    }

    @Test
    void whoSeesNoTaskSeesNoCaseAndIsNotToldWhy() throws Exception {
        var task = task("tovholder-751", "intake");
        var unknown = web("tovholder-751").get(PATH + UUID.randomUUID());
        assertThat(unknown.statusCode()).isEqualTo(404);

        for (var user : List.of(
                "tovholder-730",
                "leder-730",
                "boern-751",
                "psykiatri-751",
                "politi-koebenhavn",
                "procesejer",
                "admin")) {
            var session = web(user);
            for (var answer : List.of(session.get(PATH + task), session.post(PATH + task + "/open"))) {
                assertThat(answer.statusCode()).as(user).isEqualTo(404);
                assertThat(withoutAddress(answer)).isEqualTo(withoutAddress(unknown));
                assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            }
            assertThat(looks(user)).isEmpty();
        }
    }

    @Test
    void aManagerSeesTheTaskButOpensNothing() throws Exception {
        var task = task("tovholder-751", "intake");
        var session = web("leder-751");

        assertThat(session.get(PATH + task).statusCode()).isEqualTo(200);
        var answer = session.post(PATH + task + "/open");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("Plantet", number, "B.P.J.");
        assertThat(looks("leder-751")).containsExactly("CASE_TAB_SHOWN");
    }

    @Test
    void onceTakenTheTaskOpensTheCaseToItsAssigneeOnly() throws Exception {
        var task = claim("dobbelt-751", "intake");

        assertThat(web("tovholder-751").post(PATH + task + "/open").statusCode())
                .isEqualTo(403);
        assertThat(web("dobbelt-751").post(PATH + task + "/open").statusCode()).isEqualTo(200);
    }

    @Test
    void thePoliceSeeNothingOfTheMunicipalityBeforeADisclosureAndThenWhatWasDisclosed() throws Exception {
        var intake = task("tovholder-751", "intake");
        assertThat(web("politi-oestjylland").get(PATH + intake).statusCode()).isEqualTo(404);
        assertThat(web("politi-oestjylland").post(PATH + intake + "/open").statusCode())
                .isEqualTo(404);

        toThePolice();
        var task = task("politi-oestjylland", "clarifyWithPolice");
        var session = web("politi-oestjylland");
        var shown = session.get(PATH + task);
        var opened = session.post(PATH + task + "/open");

        assertThat(shown.body()).doesNotContain("Kender I ham", "values");
        assertThat(JSON.readTree(shown.body()).path("entries"))
                .extracting(entry -> entry.path("step").asText())
                .containsExactly("Oplysninger delt med jer");
        assertThat(words(JSON.readTree(opened.body()))).anyMatch(words -> words.contains("Kender I ham?"));
        assertThat(opened.body()).doesNotContain("plantet", "Plantet", "040311", "Ruth", "person\"");
        assertThat(looks("politi-oestjylland")).containsExactly("CASE_TAB_SHOWN", "CASE_OPENED");

        submit("politi-oestjylland", "clarifyWithPolice", Map.of("policeOutcome", "RELEASED"));
        var coordinator = JSON.readTree(web("tovholder-751")
                .post(PATH + task("tovholder-751", "informPerson") + "/open")
                .body());
        assertThat(coordinator.path("entries"))
                .extracting(entry -> entry.path("step").asText())
                .contains("Modtag bekymringen", "Visitér bekymringen", "Afklar sagen med politiet");
        assertThat(coordinator.path("child").asBoolean()).isTrue();
        assertThat(coordinator.path("ageBandLabel").asText()).isEqualTo("15–17 år");
    }

    @Test
    void theChildDeskReadsTheReporterButNotTheInfohus() throws Exception {
        toThePolice();
        submit("politi-oestjylland", "clarifyWithPolice", Map.of("policeOutcome", "RELEASED"));

        var opened = web("underretning-751").post(PATH + task("underretning-751", "assessWithin24Hours") + "/open");

        assertThat(opened.statusCode()).isEqualTo(200);
        var words = words(JSON.readTree(opened.body()));
        assertThat(words)
                .contains("Navn=Ruth Reporter", "Hvad er der sket, og hvad bekymrer?=Han siger noget plantet.");
        assertThat(words).noneMatch(one -> one.contains("politi") && one.contains("RELEASED"));
        assertThat(opened.body()).doesNotContain("RELEASED");
        var police = entry(opened, "Afklar sagen med politiet");
        assertThat(police.path("values")).isEmpty();

        assertThat(web("doegnvagt-751")
                        .post(PATH + task("doegnvagt-751", "assessWithin24Hours") + "/open")
                        .body())
                .contains("Han siger noget plantet")
                .doesNotContain("Ruth");
    }

    @Test
    void theInvitedSeeWhatWasSharedWithThemAndNotWhatOthersContribute() throws Exception {
        toThePolice();
        submit("politi-oestjylland", "clarifyWithPolice", Map.of("policeOutcome", "RELEASED"));
        submit(
                "tovholder-751",
                "informPerson",
                Map.of("informPerson", "GIVEN", "informedAt", "2026-11-21", "informedHow", "PHONE"));
        var invite = claim("tovholder-751", "inviteAuthorities");
        var shown = JSON.readTree(engine("tovholder-751", "GET", "/task/" + invite + "/form-variables", "")
                .body());
        var part = java.util.regex.Pattern.compile("signBehaviour@\\d+")
                .matcher(shown.path("shareable").toString());
        assertThat(part.find()).isTrue();
        var invitation = new java.util.HashMap<String, Object>(Map.of(
                "invitedAuthorities",
                List.of("psychiatry", "ssp-consultant"),
                "invitedAuthoritiesDeviationReason",
                "NOTHING_TO_ADD"));
        for (var invited : List.of("psychiatry:PSP_SUPPORT:PSP", "sspConsultant:SSP_PREVENTION:INTERNAL")) {
            var words = invited.split(":");
            invitation.put(words[0] + "Purpose", words[1]);
            invitation.put(words[0] + "Basis", words[2]);
            invitation.put(words[0] + "Necessity", "De kender ham");
            invitation.put(words[0] + "Parts", List.of(part.group()));
            invitation.put(words[0] + "Text", "Delt med de indbudte.");
        }
        submit("tovholder-751", "inviteAuthorities", invitation);
        var task = task("psykiatri-751", "contribute");
        submit(
                "ssp-751",
                "contribute",
                Map.of("contributionAnswer", "CONTRIBUTED", "contributionText", "SSP skriver."));

        var opened = web("psykiatri-751").post(PATH + task + "/open");

        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(words(JSON.readTree(opened.body())))
                .satisfiesExactly(
                        delt -> assertThat(delt)
                                .startsWith("Delt=Tegn i adfærd? · Modtag bekymringen")
                                .contains("Ja")
                                .endsWith("Delt med de indbudte."),
                        purpose -> assertThat(purpose).isEqualTo("Formål=Støtte en socialt udsat person"),
                        necessity -> assertThat(necessity).isEqualTo("Nødvendigt, fordi=De kender ham"),
                        mark -> assertThat(mark).contains("Må ikke bruges til at efterforske en straffesag."));
        assertThat(opened.body()).doesNotContain("SSP skriver", "plantet", "Plantet", "040311", "Ruth", "Kender I ham");
        for (var user : List.of("ssp-751", "psykiatri-730", "kriminalforsorg-751", "job-751", "politi-oestjylland")) {
            assertThat(web(user).get(PATH + task).statusCode()).as(user).isEqualTo(404);
        }
    }

    @Test
    void withoutASessionNothingIsShown() throws Exception {
        var task = task("tovholder-751", "intake");
        var stranger = web("");

        for (var answer : List.of(stranger.get(PATH + task), stranger.post(PATH + task + "/open"))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        }
        var basic = engine("tovholder-751", "GET", "/../camunda/api/omhu/cases/by-task/" + task, "");
        assertThat(basic.statusCode()).isNotEqualTo(200);
    }

    @Test
    void aPostWithoutTheTokenOfTheSessionIsRefused() throws Exception {
        var task = task("tovholder-751", "intake");

        assertThat(web("tovholder-751")
                        .postWithToken(PATH + task + "/open", null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(web("tovholder-751")
                        .postWithToken(PATH + task + "/open", "A".repeat(32))
                        .statusCode())
                .isEqualTo(403);
        assertThat(web("tovholder-751").get(PATH + task + "/open").statusCode()).isEqualTo(405);
        assertThat(looks("tovholder-751")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CASE_TAB_SHOWN", "CASE_OPENED"})
    void aLookThatCannotBeLoggedShowsNothing(String act) throws Exception {
        var task = task("tovholder-751", "intake");
        var session = web("tovholder-751");
        jdbc.execute(
                "create function refuse_look() returns trigger language plpgsql as $$ begin raise exception 'full disk'; end $$");
        jdbc.execute("create trigger refuse_look before insert on access_log for each row when (new.act = '" + act
                + "') execute function refuse_look()");
        try {
            var answer = act.equals("CASE_OPENED") ? session.post(PATH + task + "/open") : session.get(PATH + task);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("B.P.J.", "Plantet", "full disk", "access_log");
        } finally {
            jdbc.execute("drop function refuse_look cascade");
        }
        assertThat(looks("tovholder-751")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task/count",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/omhu/nothing"
            })
    void noAnswerToAWebAppIsKept(String path) {
        assertThat(web("tovholder-751").get(path).headers().allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tovholder-751", ""})
    void noAnswerOfTheEngineIsKept(String user) throws Exception {
        assertThat(engine(user, "GET", "/task/count", "").headers().allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    private void toThePolice() throws Exception {
        submit(
                "tovholder-751",
                "intake",
                Map.ofEntries(
                        Map.entry("ageBand", "AGE_15_17"),
                        Map.entry("description", "Han siger noget plantet."),
                        Map.entry("personName", "Bo Plantet Jensen"),
                        Map.entry("personCpr", "040311-4004"),
                        Map.entry("personBirthDate", ""),
                        Map.entry("reporterName", "Ruth Reporter"),
                        Map.entry("reporterOrganisation", "Skolen"),
                        Map.entry("dangerTo", "NONE"),
                        Map.entry("personalCrisis", "NO"),
                        Map.entry("signBehaviour", "YES"),
                        Map.entry("signRelations", "YES"),
                        Map.entry("signAttitudes", "NO"),
                        Map.entry("violenceFascination", "NO")));
        var task = task("tovholder-751", "triage");
        claim("tovholder-751", "triage");
        var shown = JSON.readTree(engine("tovholder-751", "GET", "/task/" + task + "/form-variables", "")
                .body());
        var found = !shown.path("matchChoices")
                .path("value")
                .toString()
                .replaceAll("[\\[\\]\"]", "")
                .isBlank();
        var answers = new java.util.HashMap<String, Object>(Map.of(
                "acute", "false",
                "visitation", "INFOHUS",
                "policeQuestion", "Kender I ham?",
                "shareNecessity", "Nødvendigt",
                "shareBasis", "SSP",
                "matchDecision", found ? "DECLINED" : "NONE_FOUND"));
        if (found) {
            answers.put("matchDeclineReason", "TOO_UNCERTAIN");
        }
        if ("true".equals(shown.path("acuteSuggested").path("value").asText())) {
            answers.put("acuteDeviationReason", "MISUNDERSTANDING");
        }
        if (!"INFOHUS".equals(shown.path("visitationSuggested").path("value").asText())) {
            answers.put("visitationDeviationReason", "SAFETY_FIRST");
        }
        submit("tovholder-751", "triage", answers);
    }

    private JsonNode entry(HttpResponse<String> answer, String step) throws Exception {
        for (var entry : JSON.readTree(answer.body()).path("entries")) {
            if (entry.path("step").asText().equals(step)) {
                return entry;
            }
        }
        throw new AssertionError(answer.body());
    }

    private static List<String> words(JsonNode tab) {
        return tab.path("entries").findParents("label").stream()
                .map(value ->
                        value.path("label").asText() + "=" + value.path("value").asText())
                .toList();
    }

    private static String withoutAddress(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private List<String> looks(String user) {
        return jdbc.queryForList(
                "select act from access_log where case_number = ? and user_id = ? and act like 'CASE%' order by id",
                String.class, number, user);
    }

    private WebSession web(String user) {
        return new WebSession(port, user);
    }

    private String task(String user, String step) throws Exception {
        var tasks = JSON.readTree(
                engine(user, "GET", "/task?taskDefinitionKey=" + step + "&processInstanceBusinessKey=" + number, "")
                        .body());
        assertThat(tasks).as("%s of %s for %s", step, number, user).hasSize(1);
        return tasks.path(0).path("id").asText();
    }

    private String claim(String user, String step) throws Exception {
        var task = task(user, step);
        engine(user, "POST", "/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}");
        return task;
    }

    private void submit(String user, String step, Map<String, Object> answers) throws Exception {
        var task = claim(user, step);
        engine(user, "GET", "/task/" + task + "/form-variables", "");
        var variables = JSON.createObjectNode();
        answers.forEach((key, value) -> variables.putObject(key).putPOJO("value", value.equals("") ? null : value));
        var answer = engine(
                user,
                "POST",
                "/task/" + task + "/submit-form",
                JSON.createObjectNode().set("variables", variables).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private String received(String concern) throws Exception {
        var answer = HTTP.send(
                signedIn("intake-751", "/api/concerns")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(concern))
                        .build(),
                BodyHandlers.ofString());
        return JSON.readTree(answer.body()).path("caseNumber").asText();
    }

    private HttpResponse<String> engine(String user, String method, String path, String body) throws Exception {
        return HTTP.send(
                signedIn(user, "/engine-rest" + path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder signedIn(String user, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!user.isEmpty()) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }
}
