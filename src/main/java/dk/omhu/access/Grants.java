package dk.omhu.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.HISTORIC_TASK;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.TENANT;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the stored grants equal to the table: missing ones are made, others are changed or removed, whoever they are for, single
 * users and everybody among them.
 */
@Component
class Grants {
    private static final Logger LOG = LoggerFactory.getLogger(Grants.class);

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void follow(List<Right> table) {
        var stored = notOfTasks();
        var ours = stored.stream().filter(Grants::isOfOurGroups).toList();
        for (Authorization grant : stored) {
            if (table.stream().noneMatch(right -> isFor(grant, right)) && !isTheEngines(grant)) {
                LOG.info(
                        "Taking a right back that is not in the table: {} on resource {} {}",
                        grant.getGroupId() == null ? "of a user" : grant.getGroupId(),
                        grant.getResourceType(),
                        grant.getResourceId());
                authorizations.deleteAuthorization(grant.getId());
            }
        }
        for (Right right : table) {
            var grant = ours.stream().filter(one -> isFor(one, right)).findFirst();
            if (grant.isEmpty()) {
                give(authorizations.createNewAuthorization(AUTH_TYPE_GRANT), right);
            } else if (bits(grant.get()) != bits(right)) {
                give(grant.get(), right);
            }
        }
    }

    /** Grants of single tasks are as many as there are tasks; the engine makes and removes them, and nobody else can. */
    private List<Authorization> notOfTasks() {
        return Arrays.stream(Resources.values())
                .flatMap(resource -> {
                    var query = authorizations.createAuthorizationQuery().resourceType(resource);
                    return (resource == TASK || resource == HISTORIC_TASK ? query.resourceId(ANY) : query)
                            .list().stream();
                })
                .toList();
    }

    /** What the engine gives by itself: everybody oneself and the own municipalities, a new group its name; and the filters'. */
    private static boolean isTheEngines(Authorization grant) {
        var resource = grant.getResourceType();
        if (resource == FILTER.resourceType()) {
            // The filters look after their own grants.
            return !ANY.equals(grant.getResourceId())
                    && (grant.getGroupId() != null || grant.getAuthorizationType() == AUTH_TYPE_GLOBAL);
        }
        if (grant.getAuthorizationType() != AUTH_TYPE_GRANT || ANY.equals(grant.getResourceId())) {
            return false;
        }
        if (grant.getGroupId() != null) {
            return resource == GROUP.resourceType()
                    && grant.getGroupId().equals(grant.getResourceId())
                    && bits(grant) == READ.getValue();
        }
        return resource == TENANT.resourceType() && bits(grant) == READ.getValue()
                || resource == USER.resourceType()
                        && grant.getResourceId().equals(grant.getUserId())
                        && (bits(grant) & ~(READ.getValue() | UPDATE.getValue())) == 0;
    }

    private void give(Authorization grant, Right right) {
        grant.setGroupId(right.group());
        grant.setResource(right.resource());
        grant.setResourceId(right.id());
        grant.setPermissions(right.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(grant);
    }

    private static boolean isFor(Authorization grant, Right right) {
        return grant.getAuthorizationType() == AUTH_TYPE_GRANT
                && right.group().equals(grant.getGroupId())
                && grant.getResourceType() == right.resource().resourceType()
                && grant.getResourceId().equals(right.id());
    }

    private static int bits(Right right) {
        return right.permissions().stream().mapToInt(Permission::getValue).reduce(0, (a, b) -> a | b);
    }

    /** A stored grant is asked permission by permission: which there are depends on the resource. */
    private static int bits(Authorization grant) {
        return Stream.<Permission[]>of(
                        Permissions.values(),
                        ProcessDefinitionPermissions.values(),
                        ProcessInstancePermissions.values(),
                        TaskPermissions.values(),
                        BatchPermissions.values(),
                        SystemPermissions.values(),
                        UserOperationLogCategoryPermissions.values())
                .flatMap(Arrays::stream)
                .filter(grant::isPermissionGranted)
                .mapToInt(Permission::getValue)
                .reduce(0, (a, b) -> a | b);
    }

    private static boolean isOfOurGroups(Authorization grant) {
        return TechnicalClients.INTAKE.equals(grant.getGroupId())
                || Arrays.stream(Role.values()).anyMatch(role -> role.id().equals(grant.getGroupId()));
    }
}
