package dk.omhu.access;

import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.engine.CaseProcesses;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A process of one task for the coordinator and psychiatry, for asking who may do what with it. */
@Component
class Probe {
    static final String KEY = "rights-probe";

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <message id="message" name="KEY"/>
              <process id="KEY" name="Prøve" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="begun">
                  <outgoing>a</outgoing>
                  <messageEventDefinition messageRef="message"/>
                </startEvent>
                <sequenceFlow id="a" sourceRef="begun" targetRef="probe"/>
                <userTask id="probe" name="Prøve" ASSIGNEE
                          camunda:candidateGroups="municipal-coordinator,psychiatry">
                  <incoming>a</incoming>
                  <outgoing>b</outgoing>
                </userTask>
                <sequenceFlow id="b" sourceRef="probe" targetRef="ended"/>
                <endEvent id="ended"><incoming>b</incoming></endEvent>
              </process>
            </definitions>
            """;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CaseProcesses processes;
    private final CaseFiles files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Probe(
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            CaseProcesses processes,
            CaseFiles files,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.processes = processes;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    record Started(String instance, String task) {}

    /** A case of the municipality, with the police's answer as a routing word. */
    Started start(String municipality) {
        return start(municipality, KEY, "");
    }

    /** The same with a model that names the assignee. */
    Started startFor(String municipality, String assignee) {
        return start(municipality, KEY + "-for-" + assignee, "camunda:assignee=\"" + assignee + "\"");
    }

    private Started start(String municipality, String key, String assignee) {
        repository
                .createDeployment()
                .name(key)
                .addString("probe.bpmn", MODEL.replace("KEY", key).replace("ASSIGNEE", assignee))
                .enableDuplicateFiltering(true)
                .deploy();
        var caseNumber = transaction.execute(
                status -> files.open(new MunicipalityCode(municipality), CaseFile.Kind.CONCERN, clock.instant(), null)
                        .number());
        processes.start(key, caseNumber, Map.of("policeOutcome", "HOLD"));
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber.value())
                .singleResult();
        return new Started(task.getProcessInstanceId(), task.getId());
    }

    void endAll() {
        runtime.createProcessInstanceQuery().list().stream()
                .filter(instance -> instance.getProcessDefinitionId().startsWith(KEY))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test", true));
    }
}
