package dk.omhu.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Plays cases through the same services that Tasklist uses, as the demo users, with every right checked. */
@Component
public class CaseWorld {
    private final ProcessEngine engine;
    private final Callers callers;

    CaseWorld(ProcessEngine engine, Callers callers) {
        this.engine = engine;
        this.callers = callers;
    }

    /** Does something signed in as the user. */
    public <T> T as(String user, Supplier<T> act) {
        var caller = callers.byId(user);
        engine.getIdentityService()
                .setAuthentication(
                        user,
                        caller.roles().stream().map(Role::id).toList(),
                        caller.municipalities().stream()
                                .map(MunicipalityCode::value)
                                .toList());
        try {
            return act.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Sends a start form; answers the case number. */
    public CaseNumber start(String user, String process, Map<String, Object> answers) {
        return as(user, () -> {
            var definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult();
            assertThat(definition).as("process %s visible to %s", process, user).isNotNull();
            var instance = engine.getFormService().submitStartForm(definition.getId(), Map.copyOf(answers));
            return new CaseNumber(instance.getBusinessKey());
        });
    }

    /** The open tasks of a case that the user sees with this id in their model. */
    public List<Task> tasks(String user, CaseNumber number, String step) {
        return as(
                user,
                () -> engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskDefinitionKey(step)
                        .orderByTaskCreateTime()
                        .asc()
                        .list());
    }

    /** The one open task of the case that the user sees with this id. */
    public Task task(String user, CaseNumber number, String step) {
        var tasks = tasks(user, number, step);
        assertThat(tasks)
                .as("%s of %s for %s; open: %s", step, number, user, open(number))
                .hasSize(1);
        return tasks.get(0);
    }

    /** Claims the task, looks at its form as Tasklist does, and sends the answers beside what the form showed. */
    public void complete(String user, CaseNumber number, String step, Map<String, Object> answers) {
        complete(user, task(user, number, step), answers);
    }

    public void complete(String user, Task task, Map<String, Object> answers) {
        as(user, () -> {
            if (!user.equals(task.getAssignee())) {
                engine.getTaskService().claim(task.getId(), user);
            }
            engine.getFormService().getTaskFormVariables(task.getId());
            engine.getFormService().submitTaskForm(task.getId(), Variables.fromMap(answers));
            return null;
        });
    }

    /** What the form shows the user after claiming. */
    public Map<String, Object> look(String user, Task task) {
        return as(user, () -> {
            if (!user.equals(task.getAssignee())) {
                engine.getTaskService().claim(task.getId(), user);
            }
            return Map.<String, Object>copyOf(engine.getFormService().getTaskFormVariables(task.getId()));
        });
    }

    /** The ids of everything that is open in the case, for messages. */
    public List<String> open(CaseNumber number) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }
}
