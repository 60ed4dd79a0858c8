package dk.omhu.engine;

import static dk.omhu.engine.Refusals.forbidden;

import java.util.Collection;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;

/** The form's fields and the task's own variables. Stock adds those of the process: the police's answer, for one. */
class FormValues extends GetTaskFormVariablesCmd {
    private static final long serialVersionUID = 1L;

    FormValues(String taskId, Collection<String> names, boolean deserializeObjectValues) {
        super(taskId, names, deserializeObjectValues);
    }

    @Override
    public VariableMap execute(CommandContext context) {
        var task = context.getTaskManager().findTaskById(resourceId);
        if (task == null) {
            throw forbidden(Refusals.NOT_THERE);
        }
        checkGetTaskFormVariables(task, context);
        var values = new VariableMapImpl();
        var definition = task.getTaskDefinition();
        if (definition != null) {
            for (var field :
                    definition.getTaskFormHandler().createTaskForm(task).getFormFields()) {
                if (formVariableNames == null || formVariableNames.contains(field.getId())) {
                    values.put(field.getId(), createVariable(field, task));
                }
            }
        }
        task.collectVariables(values, formVariableNames, true, deserializeObjectValues);
        return values;
    }
}
