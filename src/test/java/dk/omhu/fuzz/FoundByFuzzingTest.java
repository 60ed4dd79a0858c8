package dk.omhu.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import dk.omhu.Rest;
import dk.omhu.caseview.WebSession;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What bad input has shown so far, one by one. */
@OmhuTest
@ExtendWith(OutputCaptureExtension.class)
class FoundByFuzzingTest {
    private static final String START = "/engine-rest/process-definition/key/concern-handling/submit-form";

    @LocalServerPort
    int port;

    private Rest.Answer post(String path, Object body) {
        return new Rest(port, "tovholder-751").post(path, body);
    }

    /** Spring writes the address into each problem. */
    @Test
    void aRefusalDoesNotRepeatTheAddress() {
        var answer = new WebSession(port, "leder-751").get("/camunda/api/omhu/settings/" + Nasty.MARK);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Der er ingen indstillinger").doesNotContain(Nasty.MARK);
    }

    /** Spring's words for it were English. */
    @Test
    void whatIsNoJsonIsRefusedInDanish() {
        var session = new WebSession(port, "doegnvagt-751");

        for (var type : new String[] {"text/plain", "??"}) {
            assertThat(session.send("POST", "/camunda/api/omhu/duty/search", new byte[1], Map.of("Content-Type", type))
                            .body())
                    .contains("Send indholdet som JSON");
        }
    }

    /** Was answered 500. */
    @Test
    void aBodyNestedTooDeepIsTheSendersFault() {
        assertThat(post(START, "{\"a\":".repeat(5_000)).status()).isEqualTo(400);
    }

    /** Was answered 500. */
    @Test
    void aQuestionThatContradictsItselfIsTheSendersFault() {
        assertThat(post("/engine-rest/task", Map.of("candidateGroup", "a", "candidateUser", "b"))
                        .status())
                .isEqualTo(400);
    }

    /** Was answered 500: who asks for the municipality of a start unpacked what was sent. */
    @Test
    void aPackedObjectForTheCaseNumberIsRefusedUnopened() {
        var packed = Map.of(
                "value",
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
                "type",
                "Object",
                "valueInfo",
                Map.of(
                        "objectTypeName", "java.util.HashMap",
                        "serializationDataFormat", "application/x-java-serialized-object"));

        for (var name : new String[] {"caseNumber", "municipality"}) {
            assertThat(post(START, Map.of("variables", Map.of(name, packed))).status())
                    .isEqualTo(400);
        }
    }

    /** Was answered in Jackson's own words, which quote the value. */
    @Test
    void aValueWhereAnObjectShouldBeIsNotRepeated() {
        var answer = post(START, "{\"variables\":\"" + Nasty.MARK + "\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("intet er gemt").doesNotContain(Nasty.MARK);
    }

    /** Were answered 500. */
    @Test
    void nothingForAnAnswerAndWordsForAQuestionAreTheSendersFault() {
        assertThat(post(START, "{\"variables\":{\"caseNumber\":null}}").status())
                .isEqualTo(400);
        assertThat(new Rest(port, "tovholder-751")
                        .get("/engine-rest/task/count?orQueries=x")
                        .status())
                .isEqualTo(400);
    }

    /** Was answered 500: nothing of ours takes files, and Spring looked for them in every request. */
    @Test
    void filesWithoutABoundaryAreRefused() {
        var answer = new WebSession(port, "leder-751")
                .send(
                        "DELETE",
                        "/camunda/api/omhu/absences/x",
                        new byte[1],
                        Map.of("Content-Type", "multipart/form-data"));

        assertThat(answer.statusCode()).isBetween(400, 415);
    }

    /** Was answered 500, with what was asked for. */
    @Test
    void aFileThatADeploymentDoesNotHaveIsNotRepeated() {
        var answer = new Rest(port, "procesejer").get("/engine-rest/deployment/" + Nasty.MARK + "/resources/x/data");

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain(Nasty.MARK);
    }

    /** Was answered 500. */
    @Test
    void aHeaderThatNobodyCanReadIsTheSendersFault() {
        var sent = new Input(
                "tovholder-751",
                "POST",
                "/engine-rest/task",
                Map.of("Content-Type", "*/*;q=" + Nasty.MARK),
                "{}".getBytes(),
                true);

        var answer = new Wire(port).send(sent);

        assertThat(answer.statusCode()).isBetween(400, 415);
        assertThat(answer.body()).doesNotContain(Nasty.MARK);
    }

    /** The act was done and then refused, because the answer was wished for in a format that it does not have. */
    @Test
    void whatIsWishedForInAnotherFormatIsAnsweredInOurs() {
        var session = new WebSession(port, "doegnvagt-751");
        for (var wish : new String[] {"image/png", "{{" + Nasty.MARK + "}}"}) {
            var answer = session.send(
                    "GET", "/camunda/api/omhu/duty", new byte[0], Map.of("Accept", wish, "Omhu-Present", "yes"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).startsWith("{");
        }
    }

    /** Was repeated in the engine's refusal. */
    @Test
    void whatSomebodyMayNotReadIsNotNamed() {
        var answer = new Rest(port, "boern-751").get("/engine-rest/filter/" + Nasty.MARK);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain(Nasty.MARK).doesNotContain("permission");
    }

    /** Was answered 500. */
    @Test
    void aSignThatNoDatabaseTakesIsTheSendersFault() {
        assertThat(new Rest(port, "boern-751")
                        .get("/engine-rest/filter?name=x%00")
                        .status())
                .isEqualTo(400);
    }

    /** Was answered 500: a mail to nobody was written before anybody asked who it is. */
    @Test
    void aTaskIsNotHandedOnToAnIdThatIsTooLong() {
        post(START, Rest.variables(Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false")));
        var task = new Rest(port, "leder-751")
                .get("/engine-rest/task?maxResults=1")
                .json()
                .get(0)
                .path("id")
                .asText();

        var answer = new Rest(port, "leder-751")
                .post("/engine-rest/task/" + task + "/assignee", Map.of("userId", "9".repeat(300)));

        assertThat(answer.status()).isBetween(400, 403);
    }

    /** The question stood in the log: a case number, or whatever else was looked for. */
    @Test
    void aQuestionIsNotInTheLog(CapturedOutput log) {
        new Wire(port)
                .send(new Input(
                        "tovholder-751",
                        "GET",
                        "/engine-rest/process-instance/count?businessKey=" + Nasty.MARK,
                        Map.of("Content-Type", "application/x-www-form-urlencoded"),
                        new byte[0],
                        true));

        assertThat(log.getAll()).doesNotContain(Nasty.MARK);
    }

    /** Was answered 500. */
    @Test
    void aFormThatIsNoJsonIsTheSendersFault() {
        var form = """
                --x\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                broken\r
                --x\r
                Content-Disposition: form-data; name="data"; filename="broken.form"\r
                \r
                {"id": "broken", "type": "default", "components": []} }\r
                --x--\r
                """;

        var answer = new Wire(port)
                .send(new Input(
                        "procesejer",
                        "POST",
                        "/engine-rest/deployment/create",
                        Map.of("Content-Type", "multipart/form-data; boundary=x"),
                        form.getBytes(),
                        true));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Formularen kan ikke læses");
    }
}
