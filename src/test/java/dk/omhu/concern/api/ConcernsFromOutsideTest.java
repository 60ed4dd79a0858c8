package dk.omhu.concern.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.omhu.OmhuTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@OmhuTest
@ExtendWith(OutputCaptureExtension.class)
class ConcernsFromOutsideTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String WHOLE = """
            {"municipality": "751", "source": "PROFESSIONAL", "reporterSector": "EDUCATION",
             "receivedAt": "2026-11-20T09:15:00+01:00", "immediateDanger": false,
             "reporter": {"anonymous": false, "name": "Ruth Plantesen", "organisation": "Plantefri Skole",
                          "contact": "21 43 65 87"},
             "person": {"name": "Bo Plantet Jensen", "cpr": "0403114004", "birthDate": "2011-03-04"},
             "description": "Han siger noget plantet.\\r\\nOg mere.", "formOfExtremism": "NO_CLEAR_IDEOLOGY"}""";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aConcernBecomesACaseWhoseIntakeIsFilledIn() throws Exception {
        var answer = send("intake-751", key(), WHOLE);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var body = JSON.readTree(answer.body());
        assertThat(body.size()).isEqualTo(1);
        var number = body.path("caseNumber").asText();
        assertThat(number).matches("751-2026-\\d{6}");
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/concerns/" + number);

        var shown = intakeOf(number, "tovholder-751");
        assertThat(value(shown, "description")).isEqualTo("Han siger noget plantet.\nOg mere.");
        assertThat(value(shown, "personName")).isEqualTo("Bo Plantet Jensen");
        assertThat(value(shown, "personCpr")).isEqualTo("040311-4004");
        assertThat(value(shown, "personBirthDate")).isEqualTo("2011-03-04");
        assertThat(value(shown, "ageBand")).isEqualTo("AGE_15_17");
        assertThat(value(shown, "personUnknown")).isEqualTo("false");
        assertThat(value(shown, "reporterAnonymous")).isEqualTo("false");
        assertThat(value(shown, "reporterName")).isEqualTo("Ruth Plantesen");
        assertThat(value(shown, "reporterOrganisation")).isEqualTo("Plantefri Skole");
        assertThat(value(shown, "reporterContact")).isEqualTo("21 43 65 87");
        assertThat(value(shown, "reporterSector")).isEqualTo("EDUCATION");
        assertThat(value(shown, "source")).isEqualTo("PROFESSIONAL");
        assertThat(value(shown, "formOfExtremism")).isEqualTo("NO_CLEAR_IDEOLOGY");
        assertThat(jdbc.queryForObject(
                        "select received_at from case_file where number = ?", java.sql.Timestamp.class, number))
                .isEqualTo(java.sql.Timestamp.from(
                        OffsetDateTime.parse("2026-11-20T09:15:00+01:00").toInstant()));
        assertThat(jdbc.queryForMap(
                        "select author, author_role, authority from journal_entry where case_number = ? and sequence = 1",
                        number))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("author", "intake-751", "author_role", "intake-client", "authority", "municipality"));
        assertThat(jdbc.queryForList(
                        "select act from access_log where case_number = ? and user_id = 'intake-751'", number))
                .containsExactly(Map.of("act", "CONCERN_RECEIVED"));
    }

    @Test
    void theIntakeOfAConcernFromOutsideCanBeSent() throws Exception {
        var number = received("intake-751", WHOLE);
        var task = task(number, "tovholder-751");
        engine("tovholder-751", "POST", "/task/" + task + "/claim", "{\"userId\":\"tovholder-751\"}");
        var shown = JSON.readTree(engine("tovholder-751", "GET", "/task/" + task + "/form-variables", "")
                .body());

        var variables = JSON.createObjectNode();
        shown.fieldNames().forEachRemaining(name -> {
            if (!List.of("caseHeader", "reporterDuty", "legalTrack", "omhuDraft")
                    .contains(name)) {
                variables
                        .putObject(name)
                        .put("value", shown.path(name).path("value").asText());
            }
        });
        for (var key :
                List.of("personalCrisis", "signBehaviour", "signRelations", "signAttitudes", "violenceFascination")) {
            variables.putObject(key).put("value", "NO");
        }
        variables.putObject("dangerTo").put("value", "NONE");
        var answer = engine(
                "tovholder-751",
                "POST",
                "/task/" + task + "/submit-form",
                JSON.createObjectNode().set("variables", variables).toString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        var changed = jdbc.queryForObject(
                "select string_agg(key, ',' order by key) from journal_entry, jsonb_object_keys(values) key where case_number = ? and step_key = 'intake'",
                String.class,
                number);
        assertThat(changed)
                .doesNotContain("description,", "personName", "personCpr", "personBirthDate", "reporterName");
    }

    @Test
    void aShortConcernAboutSomebodyUnknownIsEnough() throws Exception {
        var number =
                received("intake-751", "{\"municipality\":\"751\",\"source\":\"HOTLINE\",\"description\":\"Noget\"}");

        var shown = intakeOf(number, "tovholder-751");
        assertThat(value(shown, "personUnknown")).isEqualTo("true");
        assertThat(shown.has("personName")).isFalse();
        assertThat(shown.has("reporterAnonymous")).isFalse();
        assertThat(jdbc.queryForObject(
                        "select abs(extract(epoch from now() - received_at)) < 30 from case_file where number = ?",
                        Boolean.class,
                        number))
                .isTrue();
    }

    @Test
    void immediateDangerRaisesTheAcuteSituationAtOnce() throws Exception {
        var number = received("intake-751", with("immediateDanger", true));

        assertThat(jdbc.queryForList(
                        "select t.task_def_key_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = ? order by 1",
                        String.class,
                        number))
                .contains("intake", "callPolice", "takeLead", "assessWithin24Hours");
    }

    @Test
    void theSameKeyGivesTheSameAnswerHoweverTheBodyIsOrdered() throws Exception {
        var key = key();
        var first = send("intake-751", key, WHOLE);
        var ordered = JSON.createObjectNode();
        var fields = new ArrayList<>(JSON.readTree(WHOLE).properties());
        java.util.Collections.reverse(fields);
        fields.forEach(field -> ordered.set(field.getKey(), field.getValue()));
        var cases = cases();

        var again = send("intake-751", key, ordered.toString());

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void tenAtOnceWithOneKeyAreOneCase() throws Exception {
        var key = key();
        var cases = cases();
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sent.add(HTTP.sendAsync(request("intake-751", key, WHOLE), BodyHandlers.ofString()));
        }
        var answers = sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(cases()).isEqualTo(cases + 1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from act_ru_execution where parent_id_ is null and super_exec_ is null and business_key_ = ?",
                        Integer.class,
                        JSON.readTree(answers.get(0).body()).path("caseNumber").asText()))
                .isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() throws Exception {
        var key = key();
        send("intake-751", key, WHOLE);
        var cases = cases();

        var answer = send("intake-751", key, with("immediateDanger", true));

        assertProblem(answer, 409);
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void theSameKeyOfAnotherClientIsAnotherConcern() throws Exception {
        var key = key();
        var ours = send("intake-751", key, WHOLE);
        var theirs = send("intake-730", key, with("municipality", "730"));

        assertThat(ours.statusCode()).isEqualTo(201);
        assertThat(theirs.statusCode()).isEqualTo(201);
        assertThat(theirs.body()).contains("730-2026-");
    }

    @Test
    void aRefusedConcernDoesNotUseItsKeyUp() throws Exception {
        var key = key();
        assertProblem(send("intake-751", key, with("municipality", "101")), 403);

        assertThat(send("intake-751", key, WHOLE).statusCode()).isEqualTo(201);
    }

    @Test
    void aKnownPersonIsNotToldToAnybodyOutside() throws Exception {
        var first = send("intake-751", key(), WHOLE);
        var second = send("intake-751", key(), WHOLE);

        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.body().replaceAll("\\d{6}\"", ""))
                .isEqualTo(first.body().replaceAll("\\d{6}\"", ""));
        assertThat(second.body()).isNotEqualTo(first.body());
    }

    @Test
    void theLocationAnswersItsSenderWithTheNumberAndNobodyElse() throws Exception {
        var number = received("intake-751", WHOLE);

        assertThat(get("intake-751", "/api/concerns/" + number).body())
                .isEqualTo("{\"caseNumber\":\"" + number + "\"}");
        for (var other : List.of("intake-730", "tovholder-751", "politi-oestjylland")) {
            var answer = get(other, "/api/concerns/" + number);
            assertProblem(answer, 404);
            assertThat(answer.body())
                    .isEqualTo(get(other, "/api/concerns/751-2026-999999").body());
            assertThat(answer.body()).doesNotContain(number);
        }
        assertProblem(get("leder-751", "/api/concerns/" + number), 403);
        assertProblem(get("", "/api/concerns/" + number), 401);
    }

    @ParameterizedTest
    @CsvSource({
        "intake-751,751,201",
        "intake-751,730,403",
        "intake-751,101,403",
        "intake-751,999,403",
        "tovholder-751,751,201",
        "tovholder-751,101,403",
        "dobbelt-751,751,201",
        "politi-oestjylland,751,201",
        "politi-oestjylland,730,201",
        "politi-oestjylland,101,403",
        "politi-koebenhavn,101,201",
        "politi-koebenhavn,751,403",
        "underretning-751,751,403",
        "boern-751,751,403",
        "voksen-751,751,403",
        "ssp-751,751,403",
        "job-751,751,403",
        "psykiatri-751,751,403",
        "kriminalforsorg-751,751,403",
        "mentor-751,751,403",
        "leder-751,751,403",
        "doegnvagt-751,751,403",
        "styregruppe-751,751,403",
        "dpo-751,751,403",
        "procesejer,751,403",
        "admin,751,403"
    })
    void whoMaySendWhere(String user, String municipality, int status) throws Exception {
        var cases = cases();

        var answer = send(user, key(), with("municipality", municipality));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(cases()).isEqualTo(status == 201 ? cases + 1 : cases);
    }

    @Test
    void aForeignAndAnUnknownMunicipalityGetOneAnswer() throws Exception {
        assertThat(send("intake-751", key(), with("municipality", "101")).body())
                .isEqualTo(
                        send("intake-751", key(), with("municipality", "999")).body());
    }

    @Test
    void aStrangerIsRefused() throws Exception {
        assertProblem(send("", key(), WHOLE), 401);
    }

    @Test
    void whatThePoliceSendStaysOpenToThem() throws Exception {
        var number = received("politi-oestjylland", WHOLE);

        assertThat(value(intakeOf(number, "politi-oestjylland"), "personName")).isEqualTo("Bo Plantet Jensen");
    }

    @Test
    void thePoliceDoNotReceiveWhatTheyDidNotBring() throws Exception {
        var number = received("intake-751", WHOLE);

        var seen = engine("politi-oestjylland", "GET", "/task?processInstanceBusinessKey=" + number, "");
        assertThat(JSON.readTree(seen.body())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "municipality | null",
                "municipality | \"75\"",
                "municipality | 751",
                "municipality | \"\"",
                "source | null",
                "source | \"SOMEBODY\"",
                "source | \"professional\"",
                "source | 3",
                "reporterSector | \"X\"",
                "formOfExtremism | \"X\"",
                "description | null",
                "description | \"  \\n \"",
                "description | \"a\\u0000b\"",
                "description | \"a\\u001bb\"",
                "description | [\"a\"]",
                "description | {}",
                "immediateDanger | \"true\"",
                "immediateDanger | 1",
                "receivedAt | \"2026-11-20T09:15:00\"",
                "receivedAt | \"2026-11-20\"",
                "receivedAt | \"2026-02-30T09:15:00Z\"",
                "receivedAt | \"2999-01-01T00:00:00Z\"",
                "receivedAt | \"1026-01-01T00:00:00Z\"",
                "receivedAt | 1763800000",
                "receivedAt | \"i går\"",
                "reporter | \"Ruth\"",
                "reporter | []",
                "person | \"Bo\"",
                "person | true",
                "reporter.anonymous | true",
                "reporter.anonymous | \"false\"",
                "reporter.name | \"a\\nb\"",
                "reporter.contact | 12345678",
                "reporter.phone | \"12345678\"",
                "person.cpr | \"310299-1234\"",
                "person.cpr | \"12\"",
                "person.cpr | \"311236-4999\"",
                "person.cpr | \"0403114004; drop\"",
                "person.birthDate | \"2011-02-30\"",
                "person.birthDate | \"04-03-2011\"",
                "person.birthDate | \"2011-03-05\"",
                "person.birthDate | \"2999-01-01\"",
                "person.birthDate | \"1011-01-01\"",
                "person.birthDate | \"+12011-03-04\"",
                "person.address | \"Vej 1\"",
                "note | \"x\""
            })
    void badInputNamesTheFieldAndNeverItsValue(String field, String value) throws Exception {
        var cases = cases();
        var node = JSON.readTree(value);

        var answer = send("intake-751", key(), with(field, node));

        assertProblem(answer, 400);
        var problem = JSON.readTree(answer.body());
        var errors = problem.path("errors");
        var named = field.equals("reporter.anonymous") && node.isBoolean() ? "reporter.name" : field;
        assertThat(errors).extracting(error -> error.path("field").asText()).contains(named);
        assertThat(errors)
                .allSatisfy(error -> assertThat(error.path("message").asText()).endsWith("."));
        if (node.isTextual()
                && node.asText().strip().length() > 2
                && !List.of("true", "false").contains(node.asText())) {
            assertThat(errors.toString()).doesNotContain(node.asText());
        }
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws Exception {
        var answer = send(
                "intake-751",
                key(),
                "{\"source\":\"X\",\"receivedAt\":\"now\",\"person\":{\"cpr\":\"1\"},\"reporter\":{\"anonymous\":1},\"extra\":1,\"æ ø\":2}");

        assertThat(JSON.readTree(answer.body()).path("errors"))
                .extracting(error -> error.path("field").asText())
                .containsExactlyInAnyOrder(
                        "extra",
                        "?",
                        "municipality",
                        "source",
                        "receivedAt",
                        "reporter.anonymous",
                        "person.cpr",
                        "description");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter.name", "reporter.organisation", "reporter.contact", "person.name"})
    void aLineHasTwoHundredSigns(String field) throws Exception {
        assertThat(send("intake-751", key(), with(field, "å".repeat(200))).statusCode())
                .isEqualTo(201);
        assertProblem(send("intake-751", key(), with(field, "å".repeat(201))), 400);
    }

    @Test
    void aDescriptionHasFourThousandSigns() throws Exception {
        assertThat(send("intake-751", key(), with("description", "😀".repeat(2000)))
                        .statusCode())
                .isEqualTo(201);
        assertProblem(send("intake-751", key(), with("description", "x".repeat(4001))), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"x\"",
                "null",
                "{}{}",
                "{\"source\":\"OTHER\",\"source\":\"OTHER\"}",
                "{'a':1}",
                "NaN"
            })
    void whatIsNotOneJsonObjectIsRefused(String body) throws Exception {
        assertProblem(send("intake-751", key(), body), 400);
    }

    @Test
    void halfASignIsRefused() throws Exception {
        assertProblem(send("intake-751", key(), WHOLE.replace("noget plantet", "a\\ud800b")), 400);
        assertProblem(send("intake-751", key(), WHOLE.replace("\"name\"", "\"a\\ud800\"")), 400);
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        assertProblem(send("intake-751", key(), "{\"person\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}"), 400);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws Exception {
        assertProblem(
                HTTP.send(
                        request(
                                "intake-751",
                                key(),
                                BodyPublishers.ofByteArray(
                                        with("description", "å").getBytes(StandardCharsets.ISO_8859_1)),
                                "application/json"),
                        BodyHandlers.ofString()),
                400);
    }

    @Test
    void aKeyIsNeededOnceAndShort() throws Exception {
        assertProblem(send("intake-751", null, WHOLE), 400);
        assertProblem(send("intake-751", "x".repeat(201), WHOLE), 400);
        assertProblem(send("intake-751", "to ord", WHOLE), 400);
        assertThat(send("intake-751", "x".repeat(163) + key(), WHOLE).statusCode())
                .isEqualTo(201);
        assertProblem(
                HTTP.send(
                        HttpRequest.newBuilder(request("intake-751", key(), WHOLE), (name, value) -> true)
                                .header("Idempotency-Key", key())
                                .build(),
                        BodyHandlers.ofString()),
                400);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItSaysItsSizeOrNot() throws Exception {
        var large = with("description", "x".repeat(70_000));
        assertProblem(send("intake-751", key(), large), 413);
        assertProblem(
                HTTP.send(
                        request(
                                "intake-751",
                                key(),
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes())),
                                "application/json"),
                        BodyHandlers.ofString()),
                413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/json; charset=iso-8859-1",
                "json",
                "application/json;charset=?"
            })
    void anotherTypeThanJsonIsRefused(String type) throws Exception {
        var cases = cases();
        assertProblem(
                HTTP.send(request("intake-751", key(), BodyPublishers.ofString(WHOLE), type), BodyHandlers.ofString()),
                415);
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void noTypeAndACompressedBodyAreRefused() throws Exception {
        assertProblem(
                HTTP.send(request("intake-751", key(), BodyPublishers.ofString(WHOLE), null), BodyHandlers.ofString()),
                415);
        assertProblem(
                HTTP.send(
                        HttpRequest.newBuilder(request("intake-751", key(), WHOLE), (name, value) -> true)
                                .header("Content-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofString()),
                415);
    }

    @Test
    void aWriteThatFailsLeavesNothingBehindAndTellsNothing(CapturedOutput output) throws Exception {
        var key = key();
        var cases = cases();
        jdbc.execute(
                "create function refuse_log() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$");
        jdbc.execute(
                "create trigger refuse_log before insert on access_log for each row execute function refuse_log()");
        try {
            var answer = send("intake-751", key, WHOLE);

            assertProblem(answer, 500);
            assertThat(answer.body()).doesNotContain("planted", "access_log");
        } finally {
            jdbc.execute("drop function refuse_log cascade");
        }
        assertThat(cases()).isEqualTo(cases);
        assertThat(jdbc.queryForObject(
                        "select count(*) from received_concern where idempotency_key = ?", Integer.class, key))
                .isZero();
        assertThat(output.getAll()).doesNotContain("Plantet", "plantet", "040311");
        assertThat(send("intake-751", key, WHOLE).statusCode()).isEqualTo(201);
    }

    @Test
    void nothingPersonalReachesTheLogOrTheEngine(CapturedOutput output) throws Exception {
        received("intake-751", WHOLE);
        send("intake-751", key(), with("person.cpr", "310299-1234"));
        send("intake-751", key(), WHOLE.replace("}", ""));

        assertThat(output.getAll()).doesNotContain("Plant", "040311", "310299", "21 43 65 87");
        var found = new SoftAssertions();
        for (var table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public' and table_name like 'act\\_%'",
                String.class)) {
            for (var planted : List.of("Plant", "0403114004", "040311-4004", "21 43 65 87")) {
                found.assertThat(jdbc.queryForObject(
                                "select count(*) from " + table + " t where t::text like '%" + planted + "%'",
                                Integer.class))
                        .as("%s in %s", planted, table)
                        .isZero();
            }
        }
        found.assertAll();
    }

    @Test
    void otherMethodsAreRefusedInDanish() throws Exception {
        var answer = get("intake-751", "/api/concerns");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("Adressen kan ikke bruges med denne HTTP-metode.");
    }

    @Test
    void theInterfaceIsDescribedToWhoHasSignedIn() throws Exception {
        assertProblem(get("", "/v3/api-docs"), 401);
        assertProblem(get("", "/v3/api-docs.yaml"), 401);

        var api = JSON.readTree(get("intake-751", "/v3/api-docs").body());

        var post = api.path("paths").path("/api/concerns").path("post");
        assertThat(post.path("responses").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("201", "400", "401", "403", "409", "413", "415");
        assertThat(post.path("parameters").path(0).path("name").asText()).isEqualTo("Idempotency-Key");
        assertThat(post.path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema")
                        .path("$ref")
                        .asText())
                .endsWith("/Concern");
        var concern = api.path("components").path("schemas").path("Concern");
        assertThat(concern.path("required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("municipality", "source", "description");
        assertThat(concern.path("properties").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(JSON.readTree(WHOLE).properties().stream()
                        .map(Map.Entry::getKey)
                        .toList());
        assertThat(concern.path("properties").path("source").path("enum")).hasSize(9);
    }

    @Test
    void theWordsAreThoseOfTheForms() throws Exception {
        assertLabels("source", Choices.Source.values());
        assertLabels("reporterSector", Choices.ReporterSector.values());
        assertLabels("formOfExtremism", Choices.FormOfExtremism.values());
    }

    private static void assertLabels(String key, Choices.Choice[] choices) throws Exception {
        var form = JSON.readTree(ConcernsFromOutsideTest.class.getResource("/forms/intake.form"));
        var field = form.findParents("key").stream()
                .filter(one -> one.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(field.path("values"))
                .extracting(one ->
                        one.path("value").asText() + " " + one.path("label").asText())
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(choices)
                        .map(choice -> choice.name() + " " + choice.label())
                        .toList());
    }

    private void assertProblem(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.has("errors")).isEqualTo(status == 400);
        assertThat(answer.body()).doesNotContain("Plant", "040311", "21 43 65 87");
    }

    private int cases() {
        return jdbc.queryForObject("select count(*) from case_file", Integer.class);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** The whole concern with one field changed; {@code person.cpr} means the one inside. */
    private static String with(String field, Object value) throws Exception {
        var concern = (ObjectNode) JSON.readTree(WHOLE);
        var dot = field.indexOf('.');
        var inner = dot < 0 ? concern : (ObjectNode) concern.path(field.substring(0, dot));
        inner.set(field.substring(dot + 1), JSON.valueToTree(value));
        return concern.toString();
    }

    private String received(String user, String body) throws Exception {
        var answer = send(user, key(), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("caseNumber").asText();
    }

    private static String value(JsonNode shown, String key) {
        return shown.path(key).path("value").asText();
    }

    private String task(String number, String user) throws Exception {
        var tasks = JSON.readTree(
                engine(user, "GET", "/task?taskDefinitionKey=intake&processInstanceBusinessKey=" + number, "")
                        .body());
        assertThat(tasks).hasSize(1);
        assertThat(tasks.path(0).path("assignee").isNull()).isTrue();
        return tasks.path(0).path("id").asText();
    }

    private JsonNode intakeOf(String number, String user) throws Exception {
        var task = task(number, user);
        engine(user, "POST", "/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}");
        return JSON.readTree(
                engine(user, "GET", "/task/" + task + "/form-variables", "").body());
    }

    private HttpResponse<String> engine(String user, String method, String path, String body) throws Exception {
        return HTTP.send(
                signedIn(user, "/engine-rest" + path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String user, String path) throws Exception {
        return HTTP.send(signedIn(user, path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String user, String key, String body) throws Exception {
        return HTTP.send(request(user, key, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String user, String key, String body) {
        return request(user, key, BodyPublishers.ofString(body), "application/json");
    }

    private HttpRequest request(String user, String key, BodyPublisher body, String type) {
        var request = signedIn(user, "/api/concerns").POST(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        return request.build();
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
