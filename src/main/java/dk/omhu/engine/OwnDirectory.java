package dk.omhu.engine;

import static java.util.stream.Collectors.toCollection;

import dk.omhu.access.Departures;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's directory of people, which says when somebody loses a group, a municipality or the account: every road to it
 * (Admin, the interfaces, our own code) ends here. What is left is worked out and not asked for, because the engine writes to the
 * database at the end of its command only.
 */
class OwnDirectory extends DbIdentityServiceProvider {
    private final Supplier<Stream<Departures>> departures;

    private OwnDirectory(Supplier<Stream<Departures>> departures) {
        this.departures = departures;
    }

    /** Makes one for each command. */
    record Factory(Supplier<Stream<Departures>> departures) implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return OwnDirectory.class;
        }

        @Override
        public Session openSession() {
            return new OwnDirectory(departures);
        }
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        var known = findUserById(userId) != null;
        var done = super.deleteUser(userId);
        if (known) {
            tell(userId, Set.of(), Set.of());
        }
        return done;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        var groups = groupsOf(userId);
        var done = super.deleteMembership(userId, groupId);
        if (groups.remove(groupId)) {
            tell(userId, groups, tenantsOf(userId));
        }
        return done;
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String tenantId, String userId) {
        var tenants = tenantsOf(userId);
        var done = super.deleteTenantUserMembership(tenantId, userId);
        if (tenants.remove(tenantId)) {
            tell(userId, groupsOf(userId), tenants);
        }
        return done;
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        var members = unchecked(() ->
                ids(createUserQuery().memberOfGroup(groupId).list().stream().map(User::getId)));
        var done = super.deleteGroup(groupId);
        for (var member : members) {
            var groups = groupsOf(member);
            groups.remove(groupId);
            tell(member, groups, tenantsOf(member));
        }
        return done;
    }

    @Override
    public IdentityOperationResult deleteTenant(String tenantId) {
        var members = unchecked(() ->
                ids(createUserQuery().memberOfTenant(tenantId).list().stream().map(User::getId)));
        var done = super.deleteTenant(tenantId);
        for (var member : members) {
            var tenants = tenantsOf(member);
            tenants.remove(tenantId);
            tell(member, groupsOf(member), tenants);
        }
        return done;
    }

    /** After the last of the wrong passwords only an administrator lets the user in again. A lock of seconds is no matter. */
    @Override
    protected void lockUser(UserEntity user) {
        super.lockUser(user);
        if (user.getAttempts() >= Context.getProcessEngineConfiguration().getLoginMaxAttempts()) {
            tell(user.getId(), Set.of(), Set.of());
        }
    }

    private void tell(String userId, Set<String> groups, Set<String> tenants) {
        departures.get().forEach(one -> one.reducedTo(userId, Set.copyOf(groups), Set.copyOf(tenants)));
    }

    private Set<String> groupsOf(String userId) {
        return unchecked(
                () -> ids(createGroupQuery().groupMember(userId).list().stream().map(Group::getId)));
    }

    private Set<String> tenantsOf(String userId) {
        return unchecked(
                () -> ids(createTenantQuery().userMember(userId).list().stream().map(Tenant::getId)));
    }

    private static Set<String> ids(Stream<String> ids) {
        return ids.collect(toCollection(TreeSet::new));
    }

    /** The directory is asked in full, whatever the administrator who signed in may see of it. */
    private static Set<String> unchecked(Supplier<Set<String>> question) {
        return Context.getCommandContext().runWithoutAuthorization(question::get);
    }
}
