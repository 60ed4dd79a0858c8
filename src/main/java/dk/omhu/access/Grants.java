package dk.omhu.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.HISTORIC_TASK;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

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
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the stored grants of our groups equal to the table: missing ones are made, others are changed or removed. */
@Component
class Grants {
    private static final Logger LOG = LoggerFactory.getLogger(Grants.class);

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void follow(List<Right> table) {
        var stored = authorizations.createAuthorizationQuery().groupIdIn(ourGroups()).list().stream()
                .filter(grant -> !belongsToTaskOrFilter(grant))
                .toList();
        for (Authorization grant : stored) {
            if (table.stream().noneMatch(right -> isFor(grant, right))) {
                LOG.info(
                        "Taking a right back that is not in the table: {} on resource {} {}",
                        grant.getGroupId(),
                        grant.getResourceType(),
                        grant.getResourceId());
                authorizations.deleteAuthorization(grant.getId());
            }
        }
        for (Right right : table) {
            var grant = stored.stream().filter(one -> isFor(one, right)).findFirst();
            if (grant.isEmpty()) {
                give(authorizations.createNewAuthorization(AUTH_TYPE_GRANT), right);
            } else if (bits(grant.get()) != bits(right)) {
                give(grant.get(), right);
            }
        }
    }

    private void give(Authorization grant, Right right) {
        grant.setGroupId(right.group());
        grant.setResource(right.resource());
        grant.setResourceId(right.id());
        grant.setPermissions(right.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(grant);
    }

    /** The engine gives each candidate group its task, and the filters look after their own grants. */
    private static boolean belongsToTaskOrFilter(Authorization grant) {
        var type = grant.getResourceType();
        return !ANY.equals(grant.getResourceId())
                && (type == TASK.resourceType()
                        || type == HISTORIC_TASK.resourceType()
                        || type == FILTER.resourceType());
    }

    private static boolean isFor(Authorization grant, Right right) {
        return grant.getAuthorizationType() == AUTH_TYPE_GRANT
                && grant.getGroupId().equals(right.group())
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

    private static String[] ourGroups() {
        return Stream.concat(Arrays.stream(Role.values()).map(Role::id), Stream.of(TechnicalClients.INTAKE))
                .toArray(String[]::new);
    }
}
