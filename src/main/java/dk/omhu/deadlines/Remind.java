package dk.omhu.deadlines;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Routing;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/**
 * Reminds those who have a task that its answer is wanted soon: raises its priority and leaves a dated record. Stands
 * behind a timer on the task; which task that is, is read from the model. In a repeated task only the one whose timer
 * went off is reminded.
 */
@Component("remind")
class Remind implements JavaDelegate {
    /** Under what danger and children have. */
    private static final int HIGHEST = 80;

    private static final int STEP = 10;

    /** The key under which the journal keeps which task was reminded. */
    static final String REMINDED = "remindedTask";

    static final String WANTED = "remindedUntil";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(
                    "d. MMMM yyyy", Locale.forLanguageTag("da"))
            .withZone(ZoneId.of("Europe/Copenhagen"));

    private final TaskService tasks;
    private final CaseFiles files;

    Remind(TaskService tasks, CaseFiles files) {
        this.tasks = tasks;
        this.files = files;
    }

    @Override
    public void execute(DelegateExecution step) {
        for (var task : waiting(step)) {
            tasks.setPriority(task.getId(), Math.max(task.getPriority(), Math.min(HIGHEST, task.getPriority() + STEP)));
            files.write(Routing.of(step).number(), NewEntry.record("remind", "Påmindelse", null, record(task)));
        }
    }

    private List<Task> waiting(DelegateExecution step) {
        return tasks
                .createTaskQuery()
                .processInstanceId(step.getProcessInstanceId())
                .taskDefinitionKey(reminded(step))
                .list()
                .stream()
                .filter(task -> Objects.equals(
                        step.getVariable("authority"),
                        step.getProcessEngineServices()
                                .getRuntimeService()
                                .getVariable(task.getExecutionId(), "authority")))
                .toList();
    }

    /** The task on whose border the timer sits that led here. */
    private static String reminded(DelegateExecution step) {
        return ((FlowNode) step.getBpmnModelElementInstance())
                .getIncoming().stream()
                        .map(SequenceFlow::getSource)
                        .filter(BoundaryEvent.class::isInstance)
                        .map(timer -> ((BoundaryEvent) timer).getAttachedTo().getId())
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("A reminder stands behind a timer on its task"));
    }

    private static Map<String, JournalValue> record(Task task) {
        Map<String, JournalValue> values = new LinkedHashMap<>();
        values.put(REMINDED, new JournalValue(Part.INFOHUS, "Påmindet om", task.getId(), task.getName()));
        if (task.getDueDate() != null) {
            Instant due = task.getDueDate().toInstant();
            values.put(WANTED, new JournalValue(Part.INFOHUS, "Svar ønskes senest", due.toString(), DAY.format(due)));
        }
        return values;
    }
}
