package dk.omhu.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.TaskClocks;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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

    ProcessEngine engine() {
        return engine;
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
            var instance = engine.getFormService().submitStartForm(definition.getId(), Variables.fromMap(answers));
            return new CaseNumber(instance.getBusinessKey());
        });
    }

    /** A professional has told of a child with signs; received by the coordinator, with these answers beside. */
    public CaseNumber aChildReceived(Map<String, Object> answers) {
        var number = start(PlayedCase.COORDINATOR, "concern-handling", Filled.start("PROFESSIONAL"));
        var form = Filled.intakeAboutChild().but("personalCrisis", "YES").but("signBehaviour", "YES");
        form.putAll(answers);
        complete(PlayedCase.COORDINATOR, number, "intake", form);
        return number;
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
        look(user, task);
        submit(user, task, answers);
    }

    /** Sends the answers without claiming or looking first. */
    void submit(String user, Task task, Map<String, Object> answers) {
        as(user, () -> {
            engine.getFormService().submitTaskForm(task.getId(), Variables.fromMap(answers));
            return null;
        });
    }

    /** What the form shows the user after claiming. */
    public Map<String, Object> look(String user, Task task) {
        return as(user, () -> {
            if (!user.equals(task.getAssignee())) {
                engine.getTaskService().claim(task.getId(), user);
                task.setAssignee(user);
            }
            return Map.<String, Object>copyOf(engine.getFormService().getTaskFormVariables(task.getId()));
        });
    }

    /** What the form shows without claiming. */
    Map<String, Object> glance(String user, Task task) {
        return as(user, () -> Map.<String, Object>copyOf(engine.getFormService().getTaskFormVariables(task.getId())));
    }

    /** Tries to send the answers; answers the refusal that the user reads. */
    String refusal(String user, Task task, Map<String, Object> answers) {
        return refusal(() -> {
            complete(user, task, answers);
            return null;
        });
    }

    /** Tries something; answers the refusal that the user reads. */
    String refusal(Supplier<?> act) {
        try {
            act.get();
        } catch (FormFieldValidationException refused) {
            return refused.getMessage();
        }
        throw new AssertionError("It was accepted");
    }

    /** The ids of everything that is open in the case, for messages. */
    public List<String> open(CaseNumber number) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Does what the job executor would do at once: everything that waits for no time. */
    public void runJobs(CaseNumber number) {
        List<Job> ready;
        do {
            ready = engine.getManagementService().createJobQuery().messages().list().stream()
                    .filter(job -> belongs(job, number))
                    .toList();
            ready.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        } while (!ready.isEmpty());
    }

    /** The timers that tick in the case, by the id of the event in its model, the first due first. */
    List<Job> timers(CaseNumber number, String event) {
        return engine.getManagementService().createJobQuery().activityId(event).timers().list().stream()
                .filter(job -> belongs(job, number))
                .sorted(Comparator.comparing(Job::getDuedate))
                .toList();
    }

    /** Waits until this timer of the case is due and lets it, and no other, go off; answers when that was. */
    public Instant waitUntil(CaseNumber number, String event) {
        var timers = timers(number, event);
        assertThat(timers)
                .as("timer %s of %s; open: %s", event, number, open(number))
                .isNotEmpty();
        var due = timers.get(0).getDuedate();
        if (due.after(ClockUtil.getCurrentTime())) {
            setTime(due.toInstant());
        }
        engine.getManagementService().executeJob(timers.get(0).getId());
        return due.toInstant();
    }

    /** Waits until the clock of an open task of this step reminds of it, and lets it; answers when that was. */
    Instant waitUntilReminded(CaseNumber number, String step) {
        return ring(number, step, TaskClocks.Alarm.REMIND);
    }

    /** Waits until the clock of an open task of this step has run out, and lets it tell; answers when that was. */
    Instant waitUntilMissed(CaseNumber number, String step) {
        return ring(number, step, TaskClocks.Alarm.DUE);
    }

    private Instant ring(CaseNumber number, String step, TaskClocks.Alarm alarm) {
        var alarms = alarms(number, step, alarm);
        assertThat(alarms)
                .as("%s of %s in %s; open: %s", alarm, step, number, open(number))
                .isNotEmpty();
        var due = alarms.get(0).getDuedate();
        if (due.after(ClockUtil.getCurrentTime())) {
            setTime(due.toInstant());
        }
        engine.getManagementService().executeJob(alarms.get(0).getId());
        return due.toInstant();
    }

    /** What the clocks of the open tasks of this step have set, the first due first. */
    List<Job> alarms(CaseNumber number, String step, TaskClocks.Alarm alarm) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(step)
                .list()
                .stream()
                .flatMap(
                        task -> engine
                                .getManagementService()
                                .createJobQuery()
                                .executionId(task.getExecutionId())
                                .timers()
                                .list()
                                .stream())
                .filter(job -> ((JobEntity) job).getJobHandlerConfigurationRaw().startsWith(alarm + ":"))
                .sorted(Comparator.comparing(Job::getDuedate))
                .toList();
    }

    /** Moves every clock of the house on. */
    public void pass(Duration time) {
        setTime(now().plus(time));
    }

    /** Every clock of the house shows the real time again. */
    public void backToNow() {
        ClockUtil.reset();
    }

    Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private static void setTime(Instant time) {
        ClockUtil.offset(Date.from(time).getTime() - System.currentTimeMillis());
    }

    /** The instances of a model that belong to the case and have not ended. */
    List<ProcessInstance> instances(CaseNumber number, String process) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(process)
                .list();
    }

    private boolean belongs(Job job, CaseNumber number) {
        var instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return instance != null && number.value().equals(instance.getBusinessKey());
    }
}
