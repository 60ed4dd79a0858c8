package dk.omhu.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.caseview.WebSession;
import dk.omhu.engine.DemoPasswords;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has a task, and how it came to that: absence registered as on the page, people who leave, what is told and written down. */
@Component
class Hands {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final IdentityService identity;
    private final DemoPasswords passwords;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final AuthorizationService authorizations;
    private final JdbcClient sql;
    private final Environment environment;

    Hands(
            IdentityService identity,
            DemoPasswords passwords,
            TaskService tasks,
            ManagementService jobs,
            AuthorizationService authorizations,
            JdbcClient sql,
            Environment environment) {
        this.identity = identity;
        this.passwords = passwords;
        this.tasks = tasks;
        this.jobs = jobs;
        this.authorizations = authorizations;
        this.sql = sql;
        this.environment = environment;
    }

    int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    WebSession session(String user) {
        return new WebSession(port(), user);
    }

    LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), DENMARK);
    }

    /** The user registers on the page to be away for so many days, from so many days on. */
    void away(String user, int inDays, int days, @Nullable String substitute) {
        var answer = session(user)
                .send(
                        "POST",
                        "/camunda/api/omhu/absences",
                        "{\"user\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"substitute\":%s}"
                                .formatted(
                                        user,
                                        today().plusDays(inDays),
                                        today().plusDays(inDays + days - 1),
                                        substitute == null ? "null" : '"' + substitute + '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Nobody is away any more, and nothing waits for anybody to be. */
    void everybodyIsBack() {
        sql.sql("select wakeup from absence where wakeup is not null")
                .query(String.class)
                .list()
                .forEach(job -> {
                    if (jobs.createJobQuery().jobId(job).count() > 0) {
                        jobs.deleteJob(job);
                    }
                });
        sql.sql("delete from absence").update();
    }

    /** Midnight before the first day comes, and the engine does what waits for it. */
    void theAbsenceBegins(String user) {
        var wakeup = sql.sql("select wakeup from absence where user_id = ? and ended_at is null")
                .param(user)
                .query(String.class)
                .single();
        var job = jobs.createJobQuery().jobId(wakeup).singleResult();
        ClockUtil.setCurrentTime(job.getDuedate());
        jobs.executeJob(wakeup);
    }

    /** Somebody new in Aarhus, with the id as password. */
    void hire(String user, String... groups) {
        var hired = identity.newUser(user);
        hired.setFirstName("Nye");
        hired.setLastName("Kollega");
        hired.setPassword(user);
        passwords.save(hired);
        for (var group : groups) {
            identity.createMembership(user, group);
        }
        identity.createTenantUserMembership("751", user);
    }

    void isGone(String user) {
        identity.deleteUser(user);
    }

    void take(Task task, String user) {
        tasks.claim(task.getId(), user);
    }

    @Nullable
    String holder(Task task) {
        return fresh(task).getAssignee();
    }

    Task fresh(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    /** How many rights of the user's own the engine keeps on the task. */
    long rights(Task task, String user) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .userIdIn(user)
                .count();
    }

    /** Who has been told this of the case, by mail, and as what. */
    List<Map<String, Object>> told(PlayedCase played) {
        return sql.sql("select user_id, kind, about from notice where case_number = ? order by user_id, id")
                .param(played.number().value())
                .query()
                .listOfRows();
    }
}
