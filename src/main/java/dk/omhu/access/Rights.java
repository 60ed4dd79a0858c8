package dk.omhu.access;

import static dk.omhu.access.Role.ADMINISTRATOR;
import static dk.omhu.access.Role.ADULT_CASEWORKER;
import static dk.omhu.access.Role.CHILD_CASEWORKER;
import static dk.omhu.access.Role.CHILD_NOTIFICATION_DESK;
import static dk.omhu.access.Role.DATA_PROTECTION_OFFICER;
import static dk.omhu.access.Role.DUTY_OFFICER;
import static dk.omhu.access.Role.JOB_CENTRE;
import static dk.omhu.access.Role.MANAGER;
import static dk.omhu.access.Role.MENTOR_COORDINATOR;
import static dk.omhu.access.Role.MUNICIPAL_COORDINATOR;
import static dk.omhu.access.Role.POLICE_COORDINATOR;
import static dk.omhu.access.Role.PROBATION;
import static dk.omhu.access.Role.PROCESS_OWNER;
import static dk.omhu.access.Role.PSYCHIATRY;
import static dk.omhu.access.Role.SSP_CONSULTANT;
import static org.camunda.bpm.engine.authorization.Authorization.ANY;
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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * Who may do what. Of our own parts and pages that is asked here and answered from the rows of {@link Operation}; the engine asks its
 * own grants, and those are the table here: all that the groups may do in it beyond the tasks they are candidates for. What no row
 * names, nobody may; what is taken out of the table, is taken out of the database at the next start.
 */
public final class Rights {
    /** Roles that work on tasks. */
    private static final List<Role> CASE_ROLES = List.of(
            MUNICIPAL_COORDINATOR,
            POLICE_COORDINATOR,
            CHILD_NOTIFICATION_DESK,
            CHILD_CASEWORKER,
            ADULT_CASEWORKER,
            SSP_CONSULTANT,
            JOB_CENTRE,
            PSYCHIATRY,
            PROBATION,
            MENTOR_COORDINATOR,
            MANAGER,
            DUTY_OFFICER);

    /**
     * The data protection officer advises on breaches and judges what a manager did with break-glass. All of them may report a
     * breach, whatever authority they are of: the law's hours run from when somebody found it.
     */
    private static final List<Role> WITH_TASKS = plus(CASE_ROLES, DATA_PROTECTION_OFFICER);

    /** Case roles that write in a case of the municipality without having a task in it. A manager decides, but keeps no notes. */
    private static final List<Role> WRITERS = List.of(
            MUNICIPAL_COORDINATOR,
            CHILD_NOTIFICATION_DESK,
            CHILD_CASEWORKER,
            ADULT_CASEWORKER,
            SSP_CONSULTANT,
            JOB_CENTRE,
            MENTOR_COORDINATOR,
            DUTY_OFFICER);

    private static final List<Role> RECEIVERS =
            List.of(MUNICIPAL_COORDINATOR, POLICE_COORDINATOR, CHILD_NOTIFICATION_DESK, DUTY_OFFICER);
    private static final List<Role> ADVISERS =
            List.of(MUNICIPAL_COORDINATOR, SSP_CONSULTANT, CHILD_NOTIFICATION_DESK, DUTY_OFFICER);

    /** Who asks people for their consent. */
    private static final List<Role> CONSENT_KEEPERS =
            List.of(MUNICIPAL_COORDINATOR, CHILD_CASEWORKER, ADULT_CASEWORKER, MENTOR_COORDINATOR);

    /** The police and the manager have no standing access to a case, but a warning from them must find its way. */
    private static final List<Role> WARNERS = plus(WRITERS, POLICE_COORDINATOR, MANAGER);

    /** Who looks after the children of a family, and so may open a case for each. */
    private static final List<Role> FAMILY =
            List.of(MUNICIPAL_COORDINATOR, CHILD_NOTIFICATION_DESK, CHILD_CASEWORKER, DUTY_OFFICER);

    /** Who may hand a case to another municipality: of each part, whoever opens it. */
    private static final List<Role> MOVERS =
            List.of(MUNICIPAL_COORDINATOR, CHILD_NOTIFICATION_DESK, CHILD_CASEWORKER, ADULT_CASEWORKER);

    /** Whole table, read top down. */
    static final List<Right> TABLE = table();

    private Rights() {}

    /** Whether the caller may in the municipality for holding a role there, with nothing more asked. */
    public static boolean may(Caller caller, Operation operation, MunicipalityCode municipality) {
        return may(caller, operation, municipality, Road.MUNICIPALITY);
    }

    /**
     * Whether the caller's roles in the municipality let by on this road. That it is the caller's road, such as that the task is
     * theirs, is for who asks to know.
     */
    public static boolean may(Caller caller, Operation operation, MunicipalityCode municipality, Road road) {
        var roles = operation.roles(road);
        return operation.who().keepsOffDuty()
                ? caller.belongsTo(municipality) && caller.roles().stream().anyMatch(roles::contains)
                : caller.holdsIn(municipality, roles.toArray(Role[]::new));
    }

    /** The same in any municipality of the caller's. */
    public static boolean mayAnywhere(Caller caller, Operation operation) {
        return mayAnywhere(caller, operation, Road.MUNICIPALITY);
    }

    /** The same in any municipality of the caller's, on this road. */
    public static boolean mayAnywhere(Caller caller, Operation operation, Road road) {
        return caller.municipalities().stream().anyMatch(one -> may(caller, operation, one, road));
    }

    private static List<Right> table() {
        var rows = new Rows();

        // Tasklist names the groups that may take a task; without this it shows their English ids. Not their members.
        // The name of one's own group everybody has from the engine, with the group.
        rows.may(WITH_TASKS, GROUP, ANY, READ);

        // Tasklist. A model names nobody, so its name and picture are for all who work by it; a new model needs no new
        // right.
        rows.may(WITH_TASKS, APPLICATION, "tasklist", ACCESS);
        rows.may(WITH_TASKS, PROCESS_DEFINITION, ANY, READ);

        // Starting. The right on the instance is on "*" because the instance has no id yet.
        rows.may(RECEIVERS, PROCESS_DEFINITION, "concern-handling", CREATE_INSTANCE);
        rows.may(WARNERS, PROCESS_DEFINITION, "raise-acute-situation", CREATE_INSTANCE);
        rows.may(WARNERS, PROCESS_DEFINITION, "new-information", CREATE_INSTANCE);
        rows.may(WRITERS, PROCESS_DEFINITION, "case-note", CREATE_INSTANCE);
        rows.may(WRITERS, PROCESS_DEFINITION, "case-correction", CREATE_INSTANCE);
        rows.may(List.of(MUNICIPAL_COORDINATOR), PROCESS_DEFINITION, "contact-lock", CREATE_INSTANCE);
        rows.may(ADVISERS, PROCESS_DEFINITION, "advice", CREATE_INSTANCE);
        rows.may(List.of(MUNICIPAL_COORDINATOR), PROCESS_DEFINITION, "revoke-disclosure", CREATE_INSTANCE);
        rows.may(List.of(DUTY_OFFICER), PROCESS_DEFINITION, "duty-handover", CREATE_INSTANCE);
        rows.may(FAMILY, PROCESS_DEFINITION, "further-children", CREATE_INSTANCE);
        rows.may(MOVERS, PROCESS_DEFINITION, "hand-over", CREATE_INSTANCE);
        rows.may(
                List.of(MUNICIPAL_COORDINATOR, CHILD_CASEWORKER, ADULT_CASEWORKER),
                PROCESS_DEFINITION,
                "complaint",
                CREATE_INSTANCE);
        rows.may(List.of(MUNICIPAL_COORDINATOR, MANAGER), PROCESS_DEFINITION, "restrict-case", CREATE_INSTANCE);
        rows.may(List.of(MANAGER), PROCESS_DEFINITION, "lift-bar", CREATE_INSTANCE);
        rows.may(WITH_TASKS, PROCESS_DEFINITION, "report-breach", CREATE_INSTANCE);
        rows.may(List.of(MUNICIPAL_COORDINATOR), PROCESS_DEFINITION, "correct-person-link", CREATE_INSTANCE);
        rows.may(CONSENT_KEEPERS, PROCESS_DEFINITION, "register-consent", CREATE_INSTANCE);
        // Taking a consent back must be as easy as giving it: whoever hears it writes it down.
        rows.may(WRITERS, PROCESS_DEFINITION, "withdraw-consent", CREATE_INSTANCE);
        rows.may(WITH_TASKS, PROCESS_INSTANCE, ANY, CREATE);

        // Managers see in Cockpit where cases stand, never a variable, and hand a task on to somebody who may have it.
        rows.may(List.of(MANAGER), APPLICATION, "cockpit", ACCESS);
        rows.may(List.of(MANAGER), PROCESS_DEFINITION, ANY, READ_INSTANCE, READ_TASK, TASK_ASSIGN);
        // A mail server was down: let those that gave up try again. Nothing else of a case is theirs to repeat.
        rows.may(List.of(MANAGER), PROCESS_DEFINITION, "send-notice", RETRY_JOB);
        rows.may(List.of(MANAGER), PROCESS_DEFINITION, "daily-digest", RETRY_JOB);
        rows.may(List.of(MANAGER), DECISION_DEFINITION, ANY, READ);
        rows.may(List.of(MANAGER), DECISION_REQUIREMENTS_DEFINITION, ANY, READ);

        // Process owners deploy from Modeler. No DELETE: deleting a deployment can take the cases with it. No UPDATE:
        // who
        // suspends a model keeps a child's clocks from ever beginning, and a manager from hearing of those that ran
        // out.
        rows.may(List.of(PROCESS_OWNER), APPLICATION, "cockpit", ACCESS);
        rows.may(List.of(PROCESS_OWNER), DEPLOYMENT, ANY, CREATE, READ);
        rows.may(List.of(PROCESS_OWNER), PROCESS_DEFINITION, ANY, READ);
        rows.may(List.of(PROCESS_OWNER), DECISION_DEFINITION, ANY, READ);
        rows.may(List.of(PROCESS_OWNER), DECISION_REQUIREMENTS_DEFINITION, ANY, READ);

        // Administrators look after people, not cases. Nothing on rights: this table gives them, and a list of grants
        // tells who has which task.
        rows.may(List.of(ADMINISTRATOR), APPLICATION, "admin", ACCESS);
        for (Resource people : List.of(USER, GROUP, TENANT)) {
            rows.may(List.of(ADMINISTRATOR), people, ANY, CREATE, READ, UPDATE, DELETE);
        }
        for (Resource membership : List.of(GROUP_MEMBERSHIP, TENANT_MEMBERSHIP)) {
            rows.may(List.of(ADMINISTRATOR), membership, ANY, CREATE, DELETE);
        }

        // Steering group: nothing in the engine. It has no task, figures come with a page of their own, and a right
        // that is
        // not used is only a risk. The intake client: nothing either.
        return rows.all();
    }

    private static List<Role> plus(List<Role> roles, Role... more) {
        return Stream.concat(roles.stream(), Stream.of(more)).toList();
    }

    /** Rows for one group, resource and id are one grant in the database, so they are put together here. */
    private static final class Rows {
        private final List<Right> rows = new ArrayList<>();

        void may(List<Role> roles, Resource resource, String id, Permission... permissions) {
            roles.forEach(role -> add(new Right(role.id(), resource, id, List.of(permissions))));
        }

        private void add(Right row) {
            for (int i = 0; i < rows.size(); i++) {
                var other = rows.get(i);
                if (other.group().equals(row.group())
                        && other.resource() == row.resource()
                        && other.id().equals(row.id())) {
                    var both = Stream.concat(other.permissions().stream(), row.permissions().stream());
                    rows.set(
                            i,
                            new Right(
                                    row.group(),
                                    row.resource(),
                                    row.id(),
                                    both.distinct().toList()));
                    return;
                }
            }
            rows.add(row);
        }

        List<Right> all() {
            return List.copyOf(rows);
        }
    }
}
