package dk.omhu.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.OmhuTest;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.caseview.WebSession;
import dk.omhu.engine.EngineTables;
import dk.omhu.scenarios.CaseWorld;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody writes and does not send: kept for that person alone, as long as the form is that person's. */
@OmhuTest
@ExtendWith(OutputCaptureExtension.class)
class DraftsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WRITER = "tovholder-751";
    private static final String COLLEAGUE = "dobbelt-751";
    private static final String PATH = "/camunda/api/omhu/drafts/";
    private static final String DEPLOYED = "/camunda/api/engine/engine/default/task/%s/deployed-form";
    private static final String SECRET = "Kladdesen truer med en gulerod.";

    @LocalServerPort
    int port;

    @Autowired
    CaseWorld world;

    @Autowired
    ProcessEngine engine;

    @Autowired
    KeptDrafts kept;

    @Autowired
    OldDrafts old;

    @Autowired
    JdbcClient sql;

    private CaseNumber number;
    private Task task;
    private WebSession writer;

    /** A case whose intake the writer has taken and looked at. */
    @BeforeEach
    void anIntakeInHand() {
        sql.sql("delete from form_draft").update();
        number = world.start(
                WRITER,
                "concern-handling",
                Map.of("municipality", "751", "source", "PROFESSIONAL", "immediateDanger", "false"));
        task = world.task(WRITER, number, "intake");
        world.look(WRITER, task);
        writer = new WebSession(port, WRITER);
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void whatWasTypedIsGivenBackWithTheForm() throws Exception {
        var answer = save(Map.of("description", SECRET, "ageBand", "ADULT", "signBehaviour", "YES"));

        assertThat(answer.path("savedAt").asText()).matches("\\d{4}-.*Z");
        var shown = world.look(WRITER, task);
        assertThat(shown)
                .containsEntry("description", SECRET)
                .containsEntry("ageBand", "ADULT")
                .containsEntry("signBehaviour", "YES");
        assertThat(note().path("savedAt").asText())
                .isEqualTo(answer.path("savedAt").asText());
        assertThat(note().path("task").asText()).isEqualTo(task.getId());
        assertThat(note().path("user").asText()).isEqualTo(WRITER);
        assertThat(shown).as("nothing but what the form names").doesNotContainKey("omhuDraft");
        assertThat(JSON.readTree(writer.get(PATH + "task/" + task.getId()).body())
                        .path("values")
                        .path("description")
                        .asText())
                .isEqualTo(SECRET);
    }

    @Test
    void onlyWhatDiffersFromTheFormIsADraft() throws Exception {
        assertThat(save(Map.of("personUnknown", "false", "livesHere", "NOT_KNOWN", "description", ""))
                        .path("savedAt")
                        .isNull())
                .isTrue();
        assertThat(drafts()).isEmpty();
        assertThat(note().has("savedAt")).isFalse();

        save(Map.of("description", SECRET, "livesHere", "NOT_KNOWN"));
        assertThat(keys()).containsExactly("description");
        save(Map.of("description", ""));
        assertThat(drafts()).as("written and taken back").isEmpty();
    }

    @Test
    void whatTheFormDoesNotHaveOrIsOfAnotherKindIsLeftOut() throws Exception {
        save(Map.of(
                "description",
                SECRET,
                "religion",
                "x",
                "source",
                "POLICE",
                "ageBand",
                "BABY",
                "signBehaviour",
                List.of("YES"),
                "personName",
                Map.of("$ref", "x"),
                "reporterName",
                "x".repeat(10_001),
                "personCpr",
                "0101"));

        assertThat(keys()).as("half a CPR number is kept as well").containsExactly("description", "personCpr");
    }

    @Test
    void aDraftOfAnOlderFormGivesBackWhatStillFits() throws Exception {
        save(Map.of("description", SECRET));
        sql.sql(
                        "update form_draft set form_version = 0, values = values || '{\"gone\": \"x\", \"ageBand\": \"NO_MORE\"}'")
                .update();

        assertThat(world.look(WRITER, task))
                .containsEntry("description", SECRET)
                .doesNotContainKeys("gone", "ageBand");
    }

    @Test
    void nobodyElseIsGivenTheDraft() throws Exception {
        save(Map.of("description", SECRET));

        for (var user : List.of(COLLEAGUE, "leder-751", "ssp-751", "tovholder-730", "procesejer", "admin")) {
            var session = new WebSession(port, user);
            assertThat(session.get(PATH + "task/" + task.getId()).body()).doesNotContain("gulerod");
        }
        assertThat(sent(Map.of())).doesNotContain("gulerod");
    }

    @Test
    void aTaskHandedOnStartsEmptyAndWhenItComesBackTheDraftIsGone() throws Exception {
        save(Map.of("description", SECRET));

        handOn(COLLEAGUE);
        assertThat(world.look(COLLEAGUE, world.task(COLLEAGUE, number, "intake")))
                .doesNotContainKey("description");
        assertThat(drafts()).isEmpty();
        handOn(WRITER);
        assertThat(world.look(WRITER, task)).doesNotContainKey("description");
    }

    @Test
    void givenBackAndTakenByAnotherTheDraftIsGone() throws Exception {
        save(Map.of("description", SECRET));
        world.as(WRITER, () -> {
            engine.getTaskService().claim(task.getId(), null);
            return null;
        });
        assertThat(writer.get(PATH + "task/" + task.getId()).statusCode()).isEqualTo(403);

        assertThat(world.look(COLLEAGUE, world.task(COLLEAGUE, number, "intake")))
                .doesNotContainKey("description");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void aSentFormLeavesNoDraftAndARefusedOneKeepsIt() throws Exception {
        save(Map.of("description", SECRET));

        assertThat(sent(Map.of("description", SECRET))).contains("skal udfyldes");
        assertThat(keys()).containsExactly("description");

        world.complete(WRITER, task, intake());
        assertThat(drafts()).isEmpty();
        assertThat(put("task/" + task.getId(), WRITER, Map.of("description", SECRET)))
                .as("a save that came late")
                .isEqualTo(404);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void aCancelledTaskTakesItsDraftsWithIt() throws Exception {
        save(Map.of("description", SECRET));

        engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), null);

        assertThat(drafts()).isEmpty();
    }

    @Test
    void afterFourteenDaysADraftIsReadNoMoreAndThenDeleted() throws Exception {
        save(Map.of("description", SECRET));
        ClockUtil.offset(Duration.ofDays(14).minusMinutes(1).toMillis());
        assertThat(world.look(WRITER, task)).containsEntry("description", SECRET);
        old.clear();
        assertThat(keys()).containsExactly("description");

        ClockUtil.offset(Duration.ofDays(14).plusMinutes(1).toMillis());
        assertThat(world.look(WRITER, task)).doesNotContainKey("description");
        old.clear();
        assertThat(drafts()).isEmpty();
    }

    @Test
    void theLogSaysWhoWroteWasGivenBackAndThrewAwayAndNotEachKeystroke() throws Exception {
        save(Map.of("description", "G"));
        save(Map.of("description", "Gu"));
        save(Map.of("description", SECRET));
        world.look(WRITER, task);
        assertThat(writer.send("DELETE", PATH + "task/" + task.getId(), "").statusCode())
                .isEqualTo(204);
        assertThat(logged()).containsExactly("DRAFT_SAVED", "DRAFT_GIVEN_BACK", "DRAFT_THROWN_AWAY");
        assertThat(drafts()).isEmpty();

        save(Map.of("description", SECRET));
        ClockUtil.offset(Duration.ofMinutes(61).toMillis());
        save(Map.of("description", SECRET + "!"));
        assertThat(logged()).endsWith("DRAFT_SAVED", "DRAFT_SAVED").hasSize(5);
        assertThat(sql.sql("select string_agg(what, ' ') from access_log")
                        .query(String.class)
                        .single())
                .doesNotContain("gulerod");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT_SAVED", "DRAFT_GIVEN_BACK"})
    void withoutARowInTheLogNothingIsSavedOrGivenBack(String act) throws Exception {
        if (act.equals("DRAFT_GIVEN_BACK")) {
            save(Map.of("description", SECRET));
        }
        sql.sql("""
                create function refuse_draft() returns trigger language plpgsql as $$ begin raise exception 'full disk'; end $$""").update();
        sql.sql("create trigger refuse_draft before insert on access_log for each row when (new.act = '" + act
                        + "') execute function refuse_draft()")
                .update();
        try {
            if (act.equals("DRAFT_SAVED")) {
                assertThat(put("task/" + task.getId(), WRITER, Map.of("description", SECRET)))
                        .isEqualTo(500);
                assertThat(drafts()).isEmpty();
            } else {
                for (var path : List.of(
                        PATH + "task/" + task.getId(),
                        DEPLOYED.formatted(task.getId()),
                        "/camunda/api/engine/engine/default/task/" + task.getId() + "/form-variables")) {
                    var answer = writer.get(path);
                    assertThat(answer.statusCode()).as(path).isEqualTo(500);
                    assertThat(answer.body()).doesNotContain("gulerod", "full disk");
                }
            }
        } finally {
            sql.sql("drop function refuse_draft cascade").update();
        }
    }

    @Test
    void whatAnotherWroteMeanwhileIsSaidAndThePersonDecides() throws Exception {
        save(Map.of("description", SECRET));
        world.start(
                COLLEAGUE,
                "case-correction",
                Map.of(
                        "caseNumber", number.value(),
                        "correctedField", "description",
                        "correctedValue", "Det var en agurk.",
                        "correctionReason", "Ny viden"));
        assertThat(world.as(WRITER, () -> send(intake())))
                .as("not seen yet: the rule of the form stays")
                .contains("er ændret af");

        var shown = world.look(WRITER, task);
        assertThat(shown).containsEntry("description", SECRET);
        var changed = note().path("changed");
        assertThat(changed).hasSize(1);
        assertThat(changed.path(0).path("label").asText()).isEqualTo("Hvad er der sket, og hvad bekymrer?");
        assertThat(changed.path(0).path("now").asText()).isEqualTo("Det var en agurk.");
        assertThat(changed.path(0).path("by").asText()).isNotBlank();

        save(Map.of("description", SECRET + " Nu igen."));
        assertThat(note().path("changed")).as("said once").isEmpty();
        assertThat(world.as(WRITER, () -> send(intake()))).isEmpty();
    }

    @Test
    void aStartFormIsGivenBackToItsWriterUntilItIsSent() throws Exception {
        assertThat(put("start/advice", WRITER, Map.of("municipality", "751", "adviceQuestion", SECRET)))
                .isEqualTo(200);

        var note = startForm(writer).path("omhuDraft");
        assertThat(note.path("values").path("adviceQuestion").asText()).isEqualTo(SECRET);
        assertThat(note.path("process").asText()).isEqualTo("advice");
        var colleague = startForm(new WebSession(port, COLLEAGUE));
        assertThat(colleague.path("omhuDraft").path("user").asText()).isEqualTo(COLLEAGUE);
        assertThat(colleague.toString()).doesNotContain("gulerod");
        assertThat(new WebSession(port, COLLEAGUE).get(PATH + "start/advice").statusCode())
                .isEqualTo(204);
        assertThat(sql.sql("select act from access_log where case_number is null and what like 'advice,%' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("DRAFT_SAVED", "DRAFT_GIVEN_BACK");

        world.start(
                WRITER, "advice", Map.of("municipality", "751", "adviceQuestion", SECRET, "adviceGiven", "Ring igen."));
        assertThat(drafts()).isEmpty();
        assertThat(startForm(writer).path("omhuDraft").has("values")).isFalse();
    }

    /** Rows: who asks for the writer's task, in the order save, read, throw away. */
    @ParameterizedTest
    @CsvSource({
        "tovholder-751, 200 200 204",
        "dobbelt-751, 403 403 403",
        "leder-751, 403 403 403",
        "ssp-751, 404 404 404",
        "psykiatri-751, 404 404 404",
        "politi-oestjylland, 404 404 404",
        "tovholder-730, 404 404 404",
        "leder-730, 404 404 404",
        "procesejer, 404 404 404",
        "admin, 404 404 404",
        "'', 401 401 401"
    })
    void theDraftOfATaskIsItsAssigneesAlone(String user, String expected) throws Exception {
        assertThat(answers(user, "task/" + task.getId())).isEqualTo(expected);
        if (!user.isEmpty()) {
            assertThat(answers(user, "task/" + UUID.randomUUID())).isEqualTo("404 404 404");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tovholder-751, 200 200 204",
        "ssp-751, 200 200 204",
        "leder-751, 404 404 404",
        "psykiatri-751, 404 404 404",
        "politi-oestjylland, 404 404 404",
        "'', 401 401 401"
    })
    void theDraftOfAStartFormIsForWhoMayStart(String user, String expected) throws Exception {
        assertThat(answers(user, "start/advice")).isEqualTo(expected);
        if (!user.isEmpty()) {
            assertThat(answers(user, "start/infohus-referral"))
                    .as("called only")
                    .isEqualTo("404 404 404");
        }
    }

    @Test
    void whatOneUserTypedIsNeverSavedForTheNextOneInTheSameBrowser() throws Exception {
        assertThat(put("start/advice", COLLEAGUE, Map.of("adviceQuestion", SECRET)))
                .isEqualTo(403);
        assertThat(put("task/" + task.getId(), COLLEAGUE, Map.of("description", SECRET)))
                .isEqualTo(403);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void aSaveNeedsTheTokenOfTheSessionAndIsNeitherEndlessNorNonsense(CapturedOutput output) throws Exception {
        var path = PATH + "task/" + task.getId();
        assertThat(writer.send("PUT", path, body(WRITER, Map.of("description", SECRET)), "A".repeat(32))
                        .statusCode())
                .isEqualTo(403);
        writer = new WebSession(port, WRITER);
        assertThat(writer.send("DELETE", path, "", "none").statusCode()).isEqualTo(403);
        writer = new WebSession(port, WRITER);
        assertThat(put("task/" + task.getId(), WRITER, Map.of("description", "x".repeat(Typed.LARGEST))))
                .isEqualTo(413);
        for (var nonsense : List.of("", "{", "[]", "{\"values\":{}}", "{\"user\":\"" + WRITER + "\"}")) {
            assertThat(writer.send("PUT", path, nonsense).statusCode())
                    .as(nonsense)
                    .isEqualTo(400);
        }
        assertThat(drafts()).isEmpty();
        assertThat(output.getAll()).doesNotContain("gulerod");
    }

    @Test
    void theEngineKnowsNothingOfIt() throws Exception {
        save(Map.of("description", SECRET));
        put("start/advice", WRITER, Map.of("adviceQuestion", SECRET));
        world.look(WRITER, task);

        assertThat(new EngineTables(sql).holding("gulerod")).isEmpty();
    }

    private JsonNode save(Map<String, ?> values) throws IOException {
        var answer = writer.send("PUT", PATH + "task/" + task.getId(), body(WRITER, values));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private int put(String place, String user, Map<String, ?> values) throws IOException {
        return writer.send("PUT", PATH + place, body(user, values)).statusCode();
    }

    private String answers(String user, String place) throws IOException {
        var session = new WebSession(port, user);
        session.get(PATH + place); // who has no right to Tasklist's page gets the token with the first answer
        var body = body(user, Map.of("description", SECRET, "adviceQuestion", SECRET));
        return "%d %d %d"
                .formatted(
                        session.send("PUT", PATH + place, body).statusCode(),
                        session.get(PATH + place).statusCode(),
                        session.send("DELETE", PATH + place, "").statusCode());
    }

    private static String body(String user, Map<String, ?> values) throws IOException {
        return JSON.writeValueAsString(Map.of("user", user, "values", values));
    }

    /** What the task's form says of the draft. */
    private JsonNode note() throws IOException {
        return JSON.readTree(writer.get(DEPLOYED.formatted(task.getId())).body())
                .path("omhuDraft");
    }

    private JsonNode startForm(WebSession session) throws IOException {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("advice")
                .latestVersion()
                .singleResult()
                .getId();
        return JSON.readTree(session.get(
                        "/camunda/api/engine/engine/default/process-definition/" + definition + "/deployed-start-form")
                .body());
    }

    private void handOn(String to) {
        world.as("leder-751", () -> {
            engine.getTaskService().setAssignee(task.getId(), to);
            return null;
        });
    }

    /** The refusal, or nothing where it was accepted. */
    private String sent(Map<String, Object> answers) {
        return world.as(WRITER, () -> send(answers));
    }

    private String send(Map<String, Object> answers) {
        try {
            engine.getFormService().submitTaskForm(task.getId(), answers);
            return "";
        } catch (RuntimeException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static Map<String, Object> intake() {
        var answers =
                new HashMap<String, Object>(Map.of("description", SECRET, "ageBand", "ADULT", "dangerTo", "NONE"));
        for (var sign :
                List.of("personalCrisis", "signBehaviour", "signRelations", "signAttitudes", "violenceFascination")) {
            answers.put(sign, "NO");
        }
        return answers;
    }

    private List<Integer> drafts() {
        return sql.sql("select 1 from form_draft").query(Integer.class).list();
    }

    private List<String> keys() {
        return sql.sql("select jsonb_object_keys(values) from form_draft order by 1")
                .query(String.class)
                .list();
    }

    private List<String> logged() {
        return sql.sql("select act from access_log where task_id = :task and act like 'DRAFT%' order by id")
                .param("task", task.getId())
                .query(String.class)
                .list();
    }
}
