package dk.omhu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.BehindTheDoor;
import dk.omhu.OmhuTest;
import dk.omhu.Rest;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.scenarios.CaseWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The test that holds the idea: whole cases with planted names, numbers and sentences, errors among them; afterwards no
 * column of any table of the engine, no line of the log, no metric and no error answer holds one of them.
 */
@OmhuTest
@ExtendWith(OutputCaptureExtension.class)
class PlantedNamesTest {
    private static final String NAME = "Xerxes Plantesen";
    private static final String CPR = "0101134321";
    private static final String REPORTER = "Anmelderine Hemmelig";
    private static final String SENTENCE = "Gulerodskagen var bagt af nissernes oldemor";
    private static final List<String> PLANTED =
            List.of("Xerxes", "Plantesen", CPR, "010113-4321", "Anmelderine", "Gulerodskagen", "nissernes");

    @LocalServerPort
    int port;

    @Autowired
    CaseWorld world;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseProcesses processes;

    @Autowired
    CaseFiles files;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Test
    void theEngineKnowsNobody(CapturedOutput output) {
        var answers = new ArrayList<String>();
        var number = aPupil();
        world.complete("tovholder-751", number, "intake", intake());
        childDesk(number);
        errors(number, answers);
        visitation(number);
        police(number);
        infohus(number);
        notesAndCorrections(number);
        aFailingJob(number);

        String kept = transaction.execute(status -> files.person(number).name());
        assertThat(kept).isEqualTo(NAME);
        assertHoldsNothing();
        assertThat(new EngineTables(sql).holding("751-2026"))
                .as("the search finds what is there")
                .isNotEmpty();
        for (var word : PLANTED) {
            assertThat(output.getAll()).as("log").doesNotContainIgnoringCase(word);
            assertThat(answers)
                    .as("answers")
                    .allSatisfy(answer -> assertThat(answer).doesNotContainIgnoringCase(word));
        }
    }

    private void assertHoldsNothing() {
        for (var word : PLANTED) {
            assertThat(new EngineTables(sql).holding(word))
                    .as("tables of the engine with " + word)
                    .isEmpty();
        }
    }

    private CaseNumber aPupil() {
        return world.start(
                "tovholder-751",
                "concern-handling",
                Map.of("municipality", "751", "source", "PROFESSIONAL", "immediateDanger", "false"));
    }

    private static Map<String, Object> intake() {
        return Map.ofEntries(
                Map.entry("reporterAnonymous", "false"),
                Map.entry("reporterName", REPORTER),
                Map.entry("reporterSector", "EDUCATION"),
                Map.entry("personUnknown", "false"),
                Map.entry("personName", NAME),
                Map.entry("personCpr", CPR),
                Map.entry("ageBand", "AGE_10_14"),
                Map.entry("description", SENTENCE),
                Map.entry("dangerTo", "NONE"),
                Map.entry("personalCrisis", "YES"),
                Map.entry("signBehaviour", "YES"),
                Map.entry("signRelations", "YES"),
                Map.entry("signAttitudes", "NO"),
                Map.entry("violenceFascination", "NO"));
    }

    private void childDesk(CaseNumber number) {
        world.complete(
                "underretning-751",
                number,
                "assessWithin24Hours",
                Map.of(
                        "inDanger", "false",
                        "childOutcome", "SCREENING",
                        "childReason", SENTENCE,
                        "receiptSent", "true",
                        "receiptHow", "PHONE",
                        "receiptText", SENTENCE));
    }

    /** What goes wrong must not tell either. */
    private void errors(CaseNumber number, List<String> answers) {
        var rest = new Rest(port, "tovholder-751");
        var task = world.task("tovholder-751", number, "triage").getId();
        answers.add(rest.post(
                        "/engine-rest/task/" + task + "/submit-form",
                        Rest.variables(Map.of("visitation", NAME, "acute", SENTENCE, "ukendt", CPR)))
                .body());
        answers.add(rest.post(BehindTheDoor.ENGINE + "/task/" + task + "/comment/create", Map.of("message", SENTENCE))
                .body());
        answers.add(rest.post(
                        BehindTheDoor.ENGINE + "/task/" + task + "/complete",
                        Rest.variables(Map.of("personName", NAME)))
                .body());
        answers.add(rest.post("/engine-rest/task/" + task + "/submit-form", "{\"variables\": {\"" + NAME + "\"")
                .body());
        answers.add(rest.get("/engine-rest/task?candidateGroup=" + "Xerxes&sortBy=Plantesen")
                .body());
        assertThatThrownBy(() -> engine.getTaskService().createComment(task, null, SENTENCE))
                .hasMessageNotContaining(SENTENCE);
    }

    private void visitation(CaseNumber number) {
        world.complete(
                "tovholder-751",
                number,
                "triage",
                Map.of(
                        "matchDecision", "NONE_FOUND",
                        "acute", "false",
                        "visitation", "INFOHUS",
                        "policeQuestion", SENTENCE + " " + NAME,
                        "shareBasis", "SSP",
                        "shareNecessity", SENTENCE));
    }

    private void police(CaseNumber number) {
        var shown = world.look("politi-oestjylland", world.task("politi-oestjylland", number, "clarifyWithPolice"));
        assertThat(shown.get("sharedWithYou").toString()).contains(SENTENCE);
        assertThat(shown).doesNotContainKeys("description", "personCpr", "reporterName", "policeOutcome");
        world.complete("politi-oestjylland", number, "clarifyWithPolice", Map.of("policeOutcome", "RELEASED"));
    }

    private void infohus(CaseNumber number) {
        world.complete(
                "tovholder-751",
                number,
                "informPerson",
                Map.of(
                        "informPerson", "EXEMPT",
                        "informGround", "OTHER",
                        "informGroundText", SENTENCE));
        var invite = world.task("tovholder-751", number, "inviteAuthorities");
        var piece = Pattern.compile("personName@\\d+")
                .matcher(world.look("tovholder-751", invite).get("shareable").toString());
        assertThat(piece.find()).isTrue();
        world.complete(
                "tovholder-751",
                invite,
                Map.of(
                        "invitedAuthorities",
                        List.of("psychiatry"),
                        "invitedAuthoritiesDeviationReason",
                        "OTHER",
                        "invitedAuthoritiesDeviationText",
                        SENTENCE,
                        "psychiatryPurpose",
                        "PSP_SUPPORT",
                        "psychiatryBasis",
                        "PSP",
                        "psychiatryNecessity",
                        SENTENCE,
                        "psychiatryParts",
                        List.of(piece.group()),
                        "psychiatryText",
                        SENTENCE + " " + NAME));
        world.complete(
                "psykiatri-751",
                number,
                "contribute",
                Map.of("contributionAnswer", "CONTRIBUTED", "contributionText", SENTENCE));
    }

    private void notesAndCorrections(CaseNumber number) {
        world.start(
                "tovholder-751",
                "case-note",
                Map.of("caseNumber", number.value(), "noteWho", NAME, "noteText", SENTENCE, "newDanger", "false"));
        world.start(
                "tovholder-751",
                "case-correction",
                Map.of(
                        "caseNumber",
                        number.value(),
                        "correctedField",
                        "description",
                        "correctedValue",
                        SENTENCE + "!",
                        "correctionReason",
                        SENTENCE));
    }

    /** A step that fails with a person in its message, as a job: message, stack trace, incident and log are kept private. */
    private void aFailingJob(CaseNumber number) {
        var model = Bpmn.createExecutableProcess("failing")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .message("FailingStarted")
                .serviceTask()
                .camundaAsyncBefore()
                .camundaDelegateExpression("${failingStep}")
                .endEvent()
                .done();
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("failing.bpmn", model)
                .deploy();
        processes.start("FailingStarted", number, Map.of());
        var job = engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("failing")
                .singleResult();
        engine.getManagementService().setJobRetries(job.getId(), 1);
        runAsTheJobExecutorDoes(job.getId());
        var failed = engine.getManagementService()
                .createJobQuery()
                .jobId(job.getId())
                .singleResult();
        assertThat(failed.getRetries()).isZero();
        assertThat(failed.getExceptionMessage()).startsWith("java.lang.IllegalStateException (fejl ");
        assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .configuration(failed.getId())
                        .count())
                .isEqualTo(1);
        assertHoldsNothing();
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    private void runAsTheJobExecutorDoes(String jobId) {
        assertThatThrownBy(() -> engine.getManagementService().executeJob(jobId))
                .isInstanceOf(IllegalStateException.class);
    }
}
