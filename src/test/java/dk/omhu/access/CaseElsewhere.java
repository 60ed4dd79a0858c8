package dk.omhu.access;

import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.engine.CaseProcesses;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A case of a municipality with one of everything: a caller, a called process, a task, words, a job that failed, and its incident. */
@Component
class CaseElsewhere {
    static final String CALLER = "rights-caller";

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <message id="message" name="rights-caller"/>
              <process id="rights-caller" name="Prøve, der kalder" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="begun">
                  <outgoing>a</outgoing>
                  <messageEventDefinition messageRef="message"/>
                </startEvent>
                <sequenceFlow id="a" sourceRef="begun" targetRef="both"/>
                <parallelGateway id="both"><incoming>a</incoming><outgoing>b</outgoing><outgoing>c</outgoing></parallelGateway>
                <sequenceFlow id="b" sourceRef="both" targetRef="called"/>
                <sequenceFlow id="c" sourceRef="both" targetRef="later"/>
                <callActivity id="called" name="Prøve" calledElement="rights-called">
                  <extensionElements><camunda:in businessKey="#{execution.processBusinessKey}"/></extensionElements>
                  <incoming>b</incoming>
                  <outgoing>d</outgoing>
                </callActivity>
                <sequenceFlow id="d" sourceRef="called" targetRef="ended"/>
                <endEvent id="ended"><incoming>d</incoming></endEvent>
                <endEvent id="later" camunda:asyncBefore="true"><incoming>c</incoming></endEvent>
              </process>
              <process id="rights-called" name="Prøve, der kaldes" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="begunToo"><outgoing>e</outgoing></startEvent>
                <sequenceFlow id="e" sourceRef="begunToo" targetRef="probe"/>
                <userTask id="probe" name="Prøve" camunda:candidateGroups="municipal-coordinator,psychiatry">
                  <incoming>e</incoming>
                  <outgoing>f</outgoing>
                </userTask>
                <sequenceFlow id="f" sourceRef="probe" targetRef="done"/>
                <endEvent id="done"><incoming>f</incoming></endEvent>
              </process>
            </definitions>
            """;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final CaseProcesses processes;
    private final CaseFiles files;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final Clock clock;

    CaseElsewhere(
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            CaseProcesses processes,
            CaseFiles files,
            TransactionTemplate transaction,
            JdbcClient sql,
            Clock clock) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.processes = processes;
        this.files = files;
        this.transaction = transaction;
        this.sql = sql;
        this.clock = clock;
    }

    void modelsAreThere() {
        repository
                .createDeployment()
                .name(CALLER)
                .addString("caller.bpmn", MODEL)
                .enableDuplicateFiltering(true)
                .deploy();
    }

    String model(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** The names that questions use, for a case that begins now. */
    Map<String, String> begins(String municipality) {
        var number = transaction.execute(
                status -> files.open(new MunicipalityCode(municipality), CaseFile.Kind.CONCERN, clock.instant(), null)
                        .number());
        processes.start(CALLER, number, Map.of("policeOutcome", "HOLD"));
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
        var root = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(CALLER)
                .singleResult()
                .getId();
        var job = management
                .createJobQuery()
                .processInstanceId(root)
                .singleResult()
                .getId();
        management.setJobRetries(job, 0);
        var instance = task.getProcessInstanceId();
        var things = new LinkedHashMap<String, String>();
        things.put("number", number.value());
        things.put("municipality", municipality);
        things.put("instance", instance);
        things.put("root", root);
        things.put("task", task.getId());
        things.put("job", job);
        things.put(
                "variable",
                runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(root)
                        .variableName("policeOutcome")
                        .singleResult()
                        .getId());
        things.put(
                "incident",
                runtime.createIncidentQuery()
                        .processInstanceId(root)
                        .singleResult()
                        .getId());
        things.put("colleague", "tovholder-" + municipality);
        things.put("absence", row("""
                insert into absence (id, user_id, first_day, last_day, registered_by, registered_at)
                overriding system value values (%s, 'job-%s', '2031-01-01', '2031-01-05', 'job-%s', now()) returning id""".formatted(id(), municipality, municipality)));
        things.put("shift", row("""
                insert into duty (id, user_id, employer, begins, ends, created_by, created_at)
                overriding system value values (%s, 'doegnvagt-%s', '%s', '2031-01-01T10:00Z', '2031-01-01T20:00Z', 'leder-%s', now()) returning id""".formatted(id(), municipality, municipality, municipality)));
        sql.sql("insert into duty_place (duty_id, municipality) values (:duty, :municipality)")
                .param("duty", Long.valueOf(things.get("shift")))
                .param("municipality", municipality)
                .update();
        things.put("clock", row("""
                insert into clock (id, case_number, municipality, name, process_key, set_by, amount, unit, starts_from,
                    table_version, started_at, begun_at, due_at, state, late_at_start, ends_with_flow)
                overriding system value values (%s, '%s', '%s', 'visitation', 'concern-handling', 'OWN', 3, 'WORKING_DAYS',
                    'TASK', 1, now(), now(), now() + interval '3 days', 'RUNNING', false, false) returning id""".formatted(id(), number, municipality)));
        return things;
    }

    /** The same shapes, of which nothing exists. */
    Map<String, String> nothing() {
        var things = new LinkedHashMap<String, String>();
        things.put("number", "751-2026-999999");
        things.put("municipality", "740");
        for (var name : new String[] {"instance", "root", "task", "job", "variable", "incident"}) {
            things.put(name, UUID.randomUUID().toString());
        }
        things.put("colleague", "tovholder-759");
        things.put("absence", "999999999");
        things.put("shift", "999999999");
        things.put("clock", "999999999");
        return things;
    }

    /** Long ones, that stand out in an answer. */
    private static long id() {
        return ThreadLocalRandom.current().nextLong(700_000_000, 800_000_000);
    }

    private String row(String statement) {
        return String.valueOf(sql.sql(statement).query(Long.class).single());
    }

    /** The running instances go with those of every test. */
    void over() {
        sql.sql("delete from duty_place where duty_id in (select id from duty where begins > '2030-12-31')")
                .update();
        sql.sql("delete from duty where begins > '2030-12-31'").update();
        sql.sql("delete from absence where first_day > '2030-12-31'").update();
    }
}
