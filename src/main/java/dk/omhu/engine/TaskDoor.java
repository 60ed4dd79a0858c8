package dk.omhu.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Wraps a task's form handler: what is sent goes to the case file. What is shown goes through {@link CaseFormService}. */
final class TaskDoor implements TaskFormHandler {
    private final TaskFormHandler stock;
    private final Supplier<TaskForms> forms;

    TaskDoor(TaskFormHandler stock, Supplier<TaskForms> forms) {
        this.stock = stock;
        this.forms = forms;
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        stock.parseConfiguration(element, deployment, definition, parse);
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return stock.createTaskForm(task);
    }

    @Override
    public void submitFormVariables(VariableMap sent, VariableScope scope) {
        var task = (TaskEntity) scope;
        forms.get().submit(task, stock.createTaskForm(task), sent);
        AcceptedInThisCommand.get().task(task.getId());
    }
}
