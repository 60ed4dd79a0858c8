package dk.omhu.deadlines;

import dk.omhu.engine.DeployedModels;
import dk.omhu.engine.DeploymentRule;
import dk.omhu.engine.TaskClockNames;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * No new version of a model leaves out a clock that a law sets: a task that has one keeps it, and where the task is gone, another
 * of the process has it.
 */
@Component
class LegalClockRule implements DeploymentRule {
    private final DeployedModels models;

    LegalClockRule(DeployedModels models) {
        this.models = models;
    }

    @Override
    public List<String> refusals(Map<String, byte[]> files, boolean bundled) {
        List<String> wrong = new ArrayList<>();
        if (!bundled) {
            files.forEach((name, bytes) -> {
                if (name.endsWith(".bpmn")) {
                    var next = Bpmn.readModelFromStream(new ByteArrayInputStream(bytes));
                    next.getModelElementsByType(Process.class)
                            .forEach(process -> wrong.addAll(ofProcess(name, process.getId(), next)));
                }
            });
        }
        return wrong;
    }

    private List<String> ofProcess(String file, String process, BpmnModelInstance next) {
        var named = TaskClockNames.of(next, process);
        List<String> wrong = new ArrayList<>();
        models.model(process)
                .ifPresent(now -> TaskClockNames.of(now, process).forEach((task, clock) -> {
                    if (LegalClock.sets(clock) && !keeps(task, clock, next, named)) {
                        wrong.add(
                                "%s: Fristen \"%s\" er sat ved lov og kan ikke fjernes. Skriv igen ${clocks.due('%s', execution)} som forfaldsdato (Due date) på opgaven \"%s\"."
                                        .formatted(file, clock, clock, task.getName()));
                    }
                }));
        return wrong;
    }

    private static boolean keeps(UserTask task, String clock, BpmnModelInstance next, Map<UserTask, String> named) {
        return next.getModelElementById(task.getId()) instanceof UserTask same
                ? clock.equals(named.get(same))
                : named.containsValue(clock);
    }
}
