package dk.omhu.engine;

import dk.omhu.casefile.CaseNumber;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Says "Afventer politiet" on the cards of a case's infohus tasks while they wait, and takes it away again. */
@Component
public class CaseStateCard {
    /** The model whose work waits for the police: its key stands before the first colon of a definition's id. */
    public static final String WAITING_PROCESS = "infohus-referral";

    private final TaskService tasks;

    CaseStateCard(TaskService tasks) {
        this.tasks = tasks;
    }

    static boolean waitsForPolice(String processDefinitionId) {
        return processDefinitionId.startsWith(WAITING_PROCESS + ":");
    }

    /** Brings the cards of the case up to date. */
    public void show(CaseNumber number, boolean awaitingPolice) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(WAITING_PROCESS)
                .list()
                .forEach(task -> tasks.setVariableLocal(
                        task.getId(), "caseState", awaitingPolice ? RoutingWords.AWAITING_POLICE : ""));
    }
}
