package dk.omhu.engine;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Hands a form the values it names, from the case file. Stock would add every variable that the task can see, and would
 * build the values three times for one look. A start form offers a person their own municipalities.
 */
final class CaseFormService extends FormServiceImpl {
    /** Asked of the stock command, so that its checks of rights are made and no variable is collected. */
    private static final List<String> NOTHING = List.of("-");

    private final Supplier<TaskForms> forms;
    private final Supplier<StartForms> starts;

    CaseFormService(Supplier<TaskForms> forms, Supplier<StartForms> starts) {
        this.forms = forms;
        this.starts = starts;
    }

    /** The form with the user's own municipalities and the note of their draft in it; one transaction, so that a draft is logged or not handed out. */
    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        return commandExecutor.execute(command ->
                starts.get().withDraft(processDefinitionId, super.getDeployedStartForm(processDefinitionId)));
    }

    /** The same for a task's form. */
    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return commandExecutor.execute(command -> {
            if (command.getTaskManager().findTaskById(taskId) == null) {
                throw Refusals.forbidden(Refusals.NOT_THERE);
            }
            var deployed = super.getDeployedTaskForm(taskId);
            return forms.get().asShown(command.getTaskManager().findTaskById(taskId), deployed);
        });
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> answers) {
        try {
            super.submitTaskForm(taskId, answers);
        } catch (Refused refused) {
            throw saidOf(taskId, refused);
        }
    }

    /** Stock answers with every variable of the process, and asks nobody for a right to them: here with none. */
    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> answers, boolean deserializeValues) {
        submitTaskForm(taskId, answers);
        return Variables.createVariables();
    }

    /** That a task is no longer open is said of one that the caller's municipalities had. */
    private RuntimeException saidOf(String taskId, Refused refused) {
        boolean was = commandExecutor.execute(command ->
                command.runWithoutAuthorization(() -> command.getTaskManager().findTaskById(taskId) != null
                        || command.getProcessEngineConfiguration()
                                        .getHistoryService()
                                        .createHistoricTaskInstanceQuery()
                                        .taskId(taskId)
                                        .count()
                                > 0));
        return was ? refused : Refusals.forbidden(Refusals.NOT_THERE);
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return getTaskFormVariables(taskId, null, true);
    }

    @Override
    public VariableMap getTaskFormVariables(
            String taskId, @Nullable Collection<String> names, boolean deserializeValues) {
        return commandExecutor.execute(command -> values(command, taskId, names));
    }

    private VariableMap values(CommandContext command, String taskId, @Nullable Collection<String> names) {
        new GetTaskFormVariablesCmd(taskId, NOTHING, false).execute(command);
        var values = Variables.createVariables();
        forms.get().show(command.getTaskManager().findTaskById(taskId)).forEach((name, value) -> {
            if (names == null || names.contains(name)) {
                values.putValueTyped(name, PlainValues.typed(value));
            }
        });
        return values;
    }

    @Override
    public Object getRenderedTaskForm(String taskId) {
        throw notHere();
    }

    @Override
    public Object getRenderedTaskForm(String taskId, String formEngineName) {
        throw notHere();
    }

    @Override
    public Object getRenderedStartForm(String processDefinitionId) {
        throw notHere();
    }

    @Override
    public Object getRenderedStartForm(String processDefinitionId, String formEngineName) {
        throw notHere();
    }

    private static BadUserRequestException notHere() {
        return new BadUserRequestException(Refused.marked("Formularen vises i Opgaver."));
    }
}
