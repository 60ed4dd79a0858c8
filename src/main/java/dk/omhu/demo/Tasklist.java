package dk.omhu.demo;

import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a person does in Tasklist, through the same services, signed in as that person and with every right checked. */
@Component
@Profile("demo")
class Tasklist {
    private final IdentityService identity;
    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final Callers callers;

    Tasklist(
            IdentityService identity,
            RepositoryService repository,
            FormService forms,
            TaskService tasks,
            Callers callers) {
        this.identity = identity;
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.callers = callers;
    }

    /** Does something signed in as the user. */
    <T> T as(String user, Supplier<T> act) {
        var caller = callers.byId(user);
        identity.setAuthentication(
                user,
                caller.roles().stream().map(Role::id).toList(),
                caller.municipalities().stream().map(MunicipalityCode::value).toList());
        try {
            return act.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Sends a start form; answers the number of the case. */
    CaseNumber start(String user, String process, Map<String, Object> answers) {
        return as(user, () -> {
            var definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult();
            var instance = forms.submitStartForm(definition.getId(), answers);
            return new CaseNumber(instance.getBusinessKey());
        });
    }

    /** Takes the task, looks at its form and sends it. */
    void complete(String user, CaseNumber number, String step, @Nullable String form, Map<String, Object> answers) {
        as(user, () -> {
            var task = task(number, step, form);
            if (!user.equals(task.getAssignee())) {
                tasks.claim(task.getId(), user);
            }
            var shown = forms.getTaskFormVariables(task.getId());
            forms.submitTaskForm(
                    task.getId(), Variables.fromMap(chosen(answers, String.valueOf(shown.get("shareable")))));
            return null;
        });
    }

    /** A story that ticks {@code description@} means the newest such piece among those the form offers. */
    private static Map<String, Object> chosen(Map<String, Object> answers, String shown) {
        Map<String, Object> chosen = new LinkedHashMap<>(answers);
        chosen.replaceAll((key, value) -> value instanceof List<?> list
                ? list.stream()
                        .map(one -> one.toString().endsWith("@") ? newest(one.toString(), shown) : one)
                        .toList()
                : value);
        return chosen;
    }

    private static String newest(String piece, String shown) {
        return Pattern.compile(Pattern.quote(piece) + "\\d+")
                .matcher(shown)
                .results()
                .map(MatchResult::group)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("The form does not offer " + piece));
    }

    /** The oldest such task the user may see and that nobody else has taken. */
    private Task task(CaseNumber number, String step, @Nullable String form) {
        return open(number, step).stream()
                .filter(task ->
                        form == null || form.equals(task.getCamundaFormRef().getKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No task %s%s; open are %s"
                        .formatted(
                                step,
                                form == null ? "" : " with " + form,
                                open(number, null).stream()
                                        .map(Task::getTaskDefinitionKey)
                                        .toList())));
    }

    private List<Task> open(CaseNumber number, @Nullable String step) {
        var query = tasks.createTaskQuery().processInstanceBusinessKey(number.value());
        if (step != null) {
            query.taskDefinitionKey(step);
        }
        return query.initializeFormKeys().orderByTaskCreateTime().asc().list();
    }
}
