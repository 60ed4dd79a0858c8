package dk.omhu.access;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.DELETE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.GROUP_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TENANT;
import static org.camunda.bpm.engine.authorization.Resources.TENANT_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.query.Query;
import org.springframework.stereotype.Component;

/**
 * For each kind of grant the row of the table of roads that it is there for, and what that row's request has the engine do: whether it
 * shows something, or it refuses.
 */
@Component
class GrantCells {
    private static final String START = "POST /process-definition/key/{key}/submit-form";
    private static final String COLLEAGUE = "job-751";

    private final ProcessEngine engine;
    private final Map<String, Cell> cells = new HashMap<>();

    GrantCells(ProcessEngine engine) {
        this.engine = engine;
    }

    record Cell(EngineRoad row, Predicate<Right> lets) {}

    /** By {@link #kind}, about a case whose task the coordinator may have. */
    Map<String, Cell> about(Probe.Started started) {
        cells.clear();
        models();
        cases(started);
        accounts();
        groupsAndTenants();
        return Map.copyOf(cells);
    }

    static String kind(Resource resource, Permission permission) {
        return permission.getName() + " of a " + resource.resourceName();
    }

    private void models() {
        var repository = engine.getRepositoryService();
        shows(
                PROCESS_DEFINITION,
                READ,
                "GET /process-definition/key/{key}",
                repository.createProcessDefinitionQuery().processDefinitionKey(Probe.KEY));
        shows(DECISION_DEFINITION, READ, "GET /decision-definition", repository.createDecisionDefinitionQuery());
        shows(
                DECISION_REQUIREMENTS_DEFINITION,
                READ,
                "GET /decision-requirements-definition",
                repository.createDecisionRequirementsDefinitionQuery());
        shows(DEPLOYMENT, READ, "GET /deployment", repository.createDeploymentQuery());
        does(
                DEPLOYMENT,
                CREATE,
                "POST /deployment/create",
                () -> repository.createDeployment().addString("note.txt", "x").deploy());
        add(PROCESS_DEFINITION, CREATE_INSTANCE, START, right -> starts(right.id()));
        add(
                PROCESS_INSTANCE,
                CREATE,
                START,
                right -> starts(Rights.TABLE.stream()
                        .filter(one -> one.group().equals(right.group())
                                && one.permissions().contains(CREATE_INSTANCE))
                        .findFirst()
                        .orElseThrow()
                        .id()));
    }

    private void cases(Probe.Started started) {
        var tasks = engine.getTaskService();
        shows(
                PROCESS_DEFINITION,
                READ_INSTANCE,
                "GET /process-instance/{id}",
                engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(started.instance()));
        shows(
                PROCESS_DEFINITION,
                READ_TASK,
                "GET /task/{id}",
                tasks.createTaskQuery().taskId(started.task()));
        does(
                PROCESS_DEFINITION,
                TASK_ASSIGN,
                "POST /task/{id}/assignee",
                () -> tasks.setAssignee(started.task(), "dobbelt-751"));
        add(PROCESS_DEFINITION, RETRY_JOB, "PUT /job-definition/{id}/retries", right -> {
            engine.getManagementService()
                    .setJobRetries(1)
                    .jobDefinitionId(jobs(right.id()))
                    .execute();
            return true;
        });
    }

    private void accounts() {
        var people = engine.getIdentityService();
        add(
                "admin",
                APPLICATION,
                ACCESS,
                "POST /auth/user/{engine}/login/{app}",
                right -> engine.getAuthorizationService()
                        .isUserAuthorized("nogen-751", List.of(right.group()), ACCESS, APPLICATION, right.id()));
        var user = people.createUserQuery().userId(COLLEAGUE).singleResult();
        does(USER, CREATE, "POST /user/create", () -> people.saveUser(people.newUser("ny-751")));
        shows(USER, READ, "GET /user", people.createUserQuery().userId(COLLEAGUE));
        does(USER, UPDATE, "PUT /user/{id}/profile", () -> people.saveUser(user));
        does(USER, DELETE, "DELETE /user/{id}", () -> people.deleteUser(COLLEAGUE));
    }

    private void groupsAndTenants() {
        var people = engine.getIdentityService();
        var group = people.createGroupQuery().groupId("probation").singleResult();
        does(GROUP, CREATE, "POST /group/create", () -> people.saveGroup(people.newGroup("ny")));
        shows(GROUP, READ, "GET /group", people.createGroupQuery().groupId("steering-group"));
        does(GROUP, UPDATE, "PUT /group/{id}", () -> people.saveGroup(group));
        does(GROUP, DELETE, "DELETE /group/{id}", () -> people.deleteGroup("probation"));
        var members = "/group/{id}/members/{user}";
        does(GROUP_MEMBERSHIP, CREATE, "PUT " + members, () -> people.createMembership(COLLEAGUE, "probation"));
        does(GROUP_MEMBERSHIP, DELETE, "DELETE " + members, () -> people.deleteMembership(COLLEAGUE, "job-centre"));

        var tenant = people.createTenantQuery().tenantId("101").singleResult();
        does(TENANT, CREATE, "POST /tenant/create", () -> people.saveTenant(people.newTenant("999")));
        shows(TENANT, READ, "GET /tenant/{id}", people.createTenantQuery().tenantId("101"));
        does(TENANT, UPDATE, "PUT /tenant/{id}", () -> people.saveTenant(tenant));
        does(TENANT, DELETE, "DELETE /tenant/{id}", () -> people.deleteTenant("101"));
        var belonging = "/tenant/{id}/user-members/{user}";
        does(TENANT_MEMBERSHIP, CREATE, "PUT " + belonging, () -> people.createTenantUserMembership("730", COLLEAGUE));
        does(
                TENANT_MEMBERSHIP,
                DELETE,
                "DELETE " + belonging,
                () -> people.deleteTenantUserMembership("751", COLLEAGUE));
    }

    private void shows(Resource resource, Permission permission, String row, Query<?, ?> query) {
        add(resource, permission, row, right -> query.count() > 0);
    }

    private void does(Resource resource, Permission permission, String row, Runnable act) {
        add(resource, permission, row, right -> {
            act.run();
            return true;
        });
    }

    private void add(Resource resource, Permission permission, String row, Predicate<Right> lets) {
        add("engine", resource, permission, row, lets);
    }

    private void add(String api, Resource resource, Permission permission, String row, Predicate<Right> lets) {
        var named = EngineRoads.TABLE.stream()
                .filter(one -> one.api().equals(api)
                        && one.methods().stream().anyMatch(method -> (method + " " + one.written()).equals(row)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row is called " + row));
        cells.put(kind(resource, permission), new Cell(named, lets));
    }

    /** With nothing in the form: who may start is told what is missing. */
    private boolean starts(String process) {
        var model = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        try {
            engine.getFormService().submitStartForm(model.getId(), Map.of());
        } catch (AuthorizationException refused) {
            // A refusal of ours names no permission: the engine's came first, and let by.
            return refused.getMissingAuthorizations().isEmpty();
        } catch (ProcessEngineException incomplete) {
            return true;
        }
        return true;
    }

    private String jobs(String process) {
        return engine.getManagementService().createJobDefinitionQuery().processDefinitionKey(process).list().stream()
                .findFirst()
                .map(JobDefinition::getId)
                .orElseThrow();
    }
}
