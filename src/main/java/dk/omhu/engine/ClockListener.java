package dk.omhu.engine;

import dk.omhu.casefile.CaseNumber;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Built into every user task: where its due date names a clock, the clock begins and ends with the task. */
final class ClockListener extends AbstractBpmnParseListener {
    private final Supplier<TaskClocks> clocks;

    ClockListener(Supplier<TaskClocks> clocks) {
        this.clocks = clocks;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var due = definition.getDueDateExpression();
        TaskClockNames.in(due == null ? null : due.getExpressionText())
                .ifPresent(clock -> definition.addBuiltInTaskListener(
                        TaskListener.EVENTNAME_CREATE, task -> clocks.get().begun(of(clock, task))));
        // A task may have come here from a version in which it had a clock.
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE, task -> clocks.get().completed(task.getId()));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE, task -> clocks.get().cancelled(task.getId()));
    }

    private static ClockedTask of(String clock, DelegateTask task) {
        var groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
        return new ClockedTask(
                clock,
                task.getExecution(),
                new CaseNumber(task.getExecution().getProcessBusinessKey()),
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getProcessDefinitionId().split(":")[0],
                groups.size() == 1 ? groups.get(0) : null,
                hasTimer(clock, task, true),
                hasTimer(clock, task, false));
    }

    /**
     * Whether the task's border holds a timer of the same clock. One that interrupts is the flow's own end; one that does not is
     * how models that were released before there were alarms told the manager.
     */
    private static boolean hasTimer(String clock, DelegateTask task, boolean interrupting) {
        return task.getBpmnModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.cancelActivity() == interrupting
                        && event.getAttachedTo().getId().equals(task.getTaskDefinitionKey()))
                .flatMap(event -> event.getEventDefinitions().stream())
                .filter(TimerEventDefinition.class::isInstance)
                .map(timer -> ((TimerEventDefinition) timer).getTimeDate())
                .anyMatch(date -> date != null && date.getTextContent().contains("'" + clock + "'"));
    }
}
