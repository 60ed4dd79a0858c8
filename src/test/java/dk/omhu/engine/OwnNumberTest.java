package dk.omhu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.omhu.OmhuTest;
import dk.omhu.Rest;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.scenarios.CaseWorld;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Behind the gate that refuses such a model ({@link HarmlessModelTest}): one that stood in the database before it starts nothing in
 * a case of another municipality, and a task that came to bear a foreign number is not there.
 */
@OmhuTest
class OwnNumberTest {
    private static final String COORDINATOR = "tovholder-751";
    private static final String CALLER = "own-number-caller";
    private static final String CALLED = "own-number-called";
    private static final String OWN_CASE = "#{execution.processBusinessKey}";

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <message id="message" name="own-number-caller"/>
              <process id="own-number-caller" name="Prøve, der kalder" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="begun">
                  <outgoing>a</outgoing>
                  <messageEventDefinition messageRef="message"/>
                </startEvent>
                <sequenceFlow id="a" sourceRef="begun" targetRef="calls"/>
                <callActivity id="calls" name="Prøve" calledElement="own-number-called">
                  <extensionElements><camunda:in businessKey="#{execution.processBusinessKey}"/></extensionElements>
                  <incoming>a</incoming>
                  <outgoing>b</outgoing>
                </callActivity>
                <sequenceFlow id="b" sourceRef="calls" targetRef="ended"/>
                <endEvent id="ended"><incoming>b</incoming></endEvent>
              </process>
              <process id="own-number-called" name="Prøve, der kaldes" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="begunToo"><outgoing>c</outgoing></startEvent>
                <sequenceFlow id="c" sourceRef="begunToo" targetRef="probe"/>
                <userTask id="probe" name="Prøve" camunda:candidateGroups="municipal-coordinator">
                  <incoming>c</incoming>
                  <outgoing>d</outgoing>
                </userTask>
                <sequenceFlow id="d" sourceRef="probe" targetRef="done"/>
                <endEvent id="done"><incoming>d</incoming></endEvent>
              </process>
            </definitions>
            """;

    @LocalServerPort
    int port;

    @Autowired
    CaseWorld world;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseProcesses processes;

    @Autowired
    JdbcClient sql;

    private CaseNumber own;
    private CaseNumber foreign;

    @BeforeEach
    void aCaseInEachOfTwoMunicipalities() {
        own = begun("751");
        foreign = begun("730");
    }

    private CaseNumber begun(String municipality) {
        return world.start(
                "tovholder-" + municipality,
                "concern-handling",
                Map.of("municipality", municipality, "source", "CITIZEN", "immediateDanger", "false"));
    }

    @Test
    void aModelFromBeforeStartsNothingInAForeignCase() {
        var repository = engine.getRepositoryService();
        var deployment = world.as(
                "procesejer",
                () -> repository
                        .createDeployment()
                        .name(CALLER)
                        .addString("own-number.bpmn", MODEL)
                        .deploy());
        try {
            processes.start(CALLER, own, Map.of());
            assertThat(world.open(own)).contains("probe");

            nowSays(deployment.getId(), foreign.value());

            assertThatThrownBy(() -> processes.start(CALLER, own, Map.of()))
                    .isInstanceOf(BadUserRequestException.class)
                    .hasMessageContaining("i sin egen kommune. Intet er startet.");
            assertThat(world.open(foreign)).containsExactly("intake");
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    /** As if it had been deployed before the gate knew of this. */
    private void nowSays(String deployment, String number) {
        sql.sql("""
                        update act_ge_bytearray set bytes_ =
                            convert_to(replace(convert_from(bytes_, 'UTF8'), :own, :number), 'UTF8')
                        where deployment_id_ = :deployment""")
                .param("own", OWN_CASE)
                .param("number", number)
                .param("deployment", deployment)
                .update();
        var cache = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeploymentCache();
        engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .list()
                .forEach(definition -> cache.removeProcessDefinition(definition.getId()));
    }

    @Test
    void aTaskWithAForeignNumberIsNotThere() {
        var task = world.task(COORDINATOR, own, "intake");
        world.look(COORDINATOR, task);
        int journal = entries(foreign);
        numbered(task.getProcessInstanceId(), foreign);
        try {
            var rest = new Rest(port, COORDINATOR);
            var path = "/engine-rest/task/" + task.getId();
            var shown = rest.get(path + "/form-variables");
            assertThat(shown.status()).as(shown.body()).isEqualTo(403);
            assertThat(shown.message()).isEqualTo(Refusals.NOT_THERE);
            assertThat(rest.get(path + "/deployed-form").status()).isEqualTo(403);
            var sent = rest.post(path + "/submit-form", Rest.variables(Map.of("description", "Prøve")));
            assertThat(sent.status()).as(sent.body()).isEqualTo(403);
            assertThat(sent.message()).isEqualTo(Refusals.NOT_THERE);

            assertThat(entries(foreign)).isEqualTo(journal);
            await().atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> attempts(task.getId()) > 0);
        } finally {
            numbered(task.getProcessInstanceId(), own);
        }
    }

    private void numbered(String instance, CaseNumber number) {
        sql.sql("update act_ru_execution set business_key_ = :number where id_ = :instance")
                .param("number", number.value())
                .param("instance", instance)
                .update();
        sql.sql("update act_hi_procinst set business_key_ = :number where id_ = :instance")
                .param("number", number.value())
                .param("instance", instance)
                .update();
    }

    private int entries(CaseNumber number) {
        return sql.sql("select count(*) from journal_entry where case_number = :number")
                .param("number", number.value())
                .query(Integer.class)
                .single();
    }

    private int attempts(String task) {
        return sql.sql("""
                        select count(*) from access_log where act = 'LOOK_REFUSED' and case_number = :number
                            and task_id = :task and user_id = :user and purpose = 'OTHER_MUNICIPALITY'""")
                .param("number", foreign.value())
                .param("task", task)
                .param("user", COORDINATOR)
                .query(Integer.class)
                .single();
    }
}
