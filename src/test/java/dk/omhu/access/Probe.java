package dk.omhu.access;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;

/** A process of one task for the coordinator and psychiatry, for asking who may do what with it. */
@TestComponent
class Probe {
    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="rights-probe-%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/>
                <sequenceFlow id="a" sourceRef="start" targetRef="probe"/>
                <userTask id="probe" name="Prøve" camunda:assignee="${execution.getVariable('starter')}"
                          camunda:candidateGroups="municipal-coordinator,psychiatry"/>
                <sequenceFlow id="b" sourceRef="probe" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;

    Probe(RepositoryService repository, RuntimeService runtime, TaskService tasks) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** The key differs per municipality because the coverage library knows no tenants. */
    static String key(String municipality) {
        return "rights-probe-" + municipality;
    }

    /** A case with the police's answer as a routing word; the task has the card's case number. */
    ProcessInstance start(String municipality, Map<String, Object> variables) {
        repository
                .createDeployment()
                .name(key(municipality))
                .tenantId(municipality)
                .addString("rights-probe.bpmn", MODEL.formatted(municipality))
                .enableDuplicateFiltering(true)
                .deploy();
        var instance = runtime.createProcessInstanceByKey(key(municipality))
                .processDefinitionTenantId(municipality)
                .setVariable("policeOutcome", "HOLD")
                .setVariables(variables)
                .execute();
        tasks.setVariableLocal(task(instance), "caseNumber", municipality + "-2026-000001");
        return instance;
    }

    String startTask(String municipality, Map<String, Object> variables) {
        return task(start(municipality, variables));
    }

    String task(ProcessInstance instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    void endAll() {
        runtime.createProcessInstanceQuery().list().stream()
                .filter(instance -> instance.getProcessDefinitionId().startsWith("rights-probe"))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test", true));
    }
}
