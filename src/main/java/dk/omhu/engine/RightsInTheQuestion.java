package dk.omhu.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * The engine's checks of rights, without the work that can't change their answer. A question for tasks is joined with every grant
 * of the asker, and there are as many of those as open tasks. Where the question itself asks for no more than the asker's own
 * tasks, or those of the asker's groups, each task it finds is one the engine has given the right to: the join is left out. So it
 * is for who may read all tasks. Any other question is checked as always, and every one for the asker's municipalities.
 */
final class RightsInTheQuestion extends AuthorizationManager {

    /** Makes one for each command. */
    static final class Factory implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new RightsInTheQuestion();
        }
    }

    /** Stock reads the whole table of grants in every command, to leave out groups that have none. They match nothing anyway. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        // MyBatis calls methods of the list by reflection, and may not with the JDK's own unmodifiable ones.
        return groups == null ? new ArrayList<>() : new ArrayList<>(groups);
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        sayMunicipalities(query);
        if (isAuthCheckExecuted() && (asksForOwn(query, getCurrentAuthentication()) || readsAllTasks())) {
            var check = query.getAuthCheck();
            check.getPermissionChecks().clear();
            check.setAuthorizationCheckEnabled(false);
            check.setAuthUserId(null);
            check.setAuthGroupIds(null);
        } else {
            super.configureTaskQuery(query);
        }
    }

    /**
     * The engine adds "without municipality, or of one of the asker's", and no index knows the order of two such lists together. All
     * tasks have a municipality, so the plain half is said beside it.
     */
    private void sayMunicipalities(TaskQueryImpl query) {
        if (getTenantManager().isTenantCheckEnabled() && query.getTenantIds() == null && !query.isWithoutTenantId()) {
            var own = getCurrentAuthentication().getTenantIds();
            if (own != null && !own.isEmpty()) {
                query.tenantIdIn(own.toArray(String[]::new));
            }
        }
    }

    /** The conditions of the query itself are all met by what it finds; those of its {@code or} branches narrow it further. */
    private static boolean asksForOwn(TaskQueryImpl query, Authentication asker) {
        return asker.getUserId().equals(query.getAssignee()) || asksForOwnGroups(query, asker.getGroupIds());
    }

    /** A candidate user, or a pattern, would be asked for beside the groups: any of them is enough to be found. */
    private static boolean asksForOwnGroups(TaskQueryImpl query, List<String> groups) {
        if (query.getCandidateUser() != null || query.getCandidateGroupLike() != null) {
            return false;
        }
        var asked = query.getCandidateGroups();
        return asked != null && !asked.isEmpty() && groups != null && groups.containsAll(asked);
    }

    private boolean readsAllTasks() {
        var asker = getCurrentAuthentication();
        return isAuthorized(asker.getUserId(), asker.getGroupIds(), READ_TASK, PROCESS_DEFINITION, ANY);
    }
}
