package dk.omhu.scenarios;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.CaseProcesses;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A model of one step, for trying a step that writes a paper on a played case. */
@Component
class PaperSteps {
    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <message id="message" name="probe-BEAN"/>
              <process id="probe-BEAN" name="Prøve" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="begun">
                  <outgoing>a</outgoing>
                  <messageEventDefinition messageRef="message"/>
                </startEvent>
                <sequenceFlow id="a" sourceRef="begun" targetRef="write"/>
                <serviceTask id="write" name="Skriv" camunda:delegateExpression="${BEAN}">
                  <incoming>a</incoming>
                  <outgoing>b</outgoing>
                </serviceTask>
                <sequenceFlow id="b" sourceRef="write" targetRef="ended"/>
                <endEvent id="ended"><incoming>b</incoming></endEvent>
              </process>
            </definitions>
            """;

    private final RepositoryService repository;
    private final CaseProcesses processes;
    private final TransactionTemplate transaction;
    private final CaseWorld world;

    PaperSteps(
            RepositoryService repository, CaseProcesses processes, TransactionTemplate transaction, CaseWorld world) {
        this.repository = repository;
        this.processes = processes;
        this.transaction = transaction;
        this.world = world;
    }

    /** Does what a service task with this bean does in the case once the user has sent the form before it. */
    void run(String user, String bean, CaseNumber number) {
        var key = "probe-" + bean;
        repository
                .createDeployment()
                .name(key)
                .addString(key + ".bpmn", MODEL.replace("BEAN", bean))
                .enableDuplicateFiltering(true)
                .deploy();
        world.as(user, () -> {
            transaction.executeWithoutResult(status -> processes.start(key, number, Map.of()));
            return null;
        });
    }
}
