package dk.omhu.engine;

import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.PoliceHolds;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts the doors and guards (b) and (c) into every model as it is read, whoever deployed it. */
final class Guards extends AbstractBpmnParseListener {
    private final Supplier<TaskForms> taskForms;
    private final Supplier<StartForms> startForms;
    private final Supplier<PoliceHolds> holds;
    private final Supplier<CaseFiles> files;

    Guards(
            Supplier<TaskForms> taskForms,
            Supplier<StartForms> startForms,
            Supplier<PoliceHolds> holds,
            Supplier<CaseFiles> files) {
        this.taskForms = taskForms;
        this.startForms = startForms;
        this.holds = holds;
        this.files = files;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::guardStart);
    }

    /** Guard (c): only our own doors and steps of models begin an instance, for a case of the instance's own municipality. */
    private void guardStart(DelegateExecution step) {
        var instance = (ExecutionEntity) step;
        if (instance.getSuperExecution() == null
                && !AcceptedInThisCommand.get().takesStart(instance.getProcessInstanceId())) {
            throw new BadUserRequestException(
                    Refused.marked("Et forløb startes med sin formular i Opgaver. Intet er startet."));
        }
        var number = CaseNumber.parse(instance.getProcessBusinessKey())
                .orElseThrow(() ->
                        new BadUserRequestException(Refused.marked("Et forløb hører til en sag. Intet er startet.")));
        if (!number.municipality().value().equals(instance.getTenantId())) {
            throw new BadUserRequestException(
                    Refused.marked("Et forløb hører til en sag i sin egen kommune. Intet er startet."));
        }
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (scope instanceof ProcessDefinitionEntity definition && definition.getStartFormHandler() != null) {
            definition.setStartFormHandler(new StartDoor(definition.getStartFormHandler(), startForms));
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.setTaskFormHandler(new TaskDoor(definition.getTaskFormHandler(), taskForms));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, Guards::guardCompletion);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::labelCard);
    }

    /** Guard (b): a task is completed by its form, in this command, or not at all. */
    private static void guardCompletion(DelegateTask task) {
        if (!AcceptedInThisCommand.get().takesTask(task.getId())) {
            throw new BadUserRequestException(
                    Refused.marked("Opgaven fuldføres med sin formular i Opgaver. Intet er gemt."));
        }
    }

    /** What Tasklist's card shows; local to the task, so that no right to the instance is needed to read it. */
    private void labelCard(DelegateTask task) {
        var number = new CaseNumber(task.getExecution().getProcessBusinessKey());
        task.setVariableLocal("caseNumber", number.value());
        task.setVariableLocal("municipality", number.municipality().value());
        markDrill(task, number);
        if (CaseStateCard.waitsForPolice(task.getProcessDefinitionId())
                && holds.get().stand(number)) {
            task.setVariableLocal("caseState", RoutingWords.AWAITING_POLICE);
        }
    }

    /** A drill says so in the task's name: the one thing that every list, notice and page shows of a task. */
    private void markDrill(DelegateTask task, CaseNumber number) {
        var mark = files.get().find(number).map(CaseFile::mark).orElse("");
        if (!mark.isEmpty() && !String.valueOf(task.getName()).startsWith(mark)) {
            task.setName(mark + task.getName());
        }
    }
}
