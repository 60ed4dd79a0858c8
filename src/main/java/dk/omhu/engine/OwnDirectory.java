package dk.omhu.engine;

import static java.util.stream.Collectors.toCollection;

import dk.omhu.access.Departures;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's directory of people, which says when somebody loses a group, a municipality or the account: every road to it
 * (Admin, the interfaces, our own code) ends here. What is left is worked out and not asked for, because the engine writes to the
 * database at the end of its command only.
 */
class OwnDirectory extends DbIdentityServiceProvider {
    private final Supplier<Stream<Departures>> departures;
    private final boolean local;

    private OwnDirectory(Supplier<Stream<Departures>> departures, boolean local) {
        this.departures = departures;
        this.local = local;
    }

    /**
     * Makes one for each command.
     *
     * @param local whether people are looked after here; otherwise they come from the municipality's own directory when they sign
     *     in, have no password, and nobody who has signed in changes them
     */
    record Factory(Supplier<Stream<Departures>> departures, boolean local) implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return OwnDirectory.class;
        }

        @Override
        public Session openSession() {
            return new OwnDirectory(departures, local);
        }
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return local && super.checkPassword(userId, password);
    }

    @Override
    public UserEntity createNewUser(String userId) {
        requireLocal();
        return super.createNewUser(userId);
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        requireLocal();
        return super.saveUser(user);
    }

    @Override
    public IdentityOperationResult unlockUser(String userId) {
        requireLocal();
        return super.unlockUser(userId);
    }

    @Override
    public GroupEntity createNewGroup(String groupId) {
        requireLocal();
        return super.createNewGroup(groupId);
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        requireLocal();
        return super.saveGroup(group);
    }

    @Override
    public Tenant createNewTenant(String tenantId) {
        requireLocal();
        return super.createNewTenant(tenantId);
    }

    @Override
    public IdentityOperationResult saveTenant(Tenant tenant) {
        requireLocal();
        return super.saveTenant(tenant);
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        requireLocal();
        return super.createMembership(userId, groupId);
    }

    @Override
    public IdentityOperationResult createTenantUserMembership(String tenantId, String userId) {
        requireLocal();
        return super.createTenantUserMembership(tenantId, userId);
    }

    @Override
    public IdentityOperationResult createTenantGroupMembership(String tenantId, String groupId) {
        requireLocal();
        return super.createTenantGroupMembership(tenantId, groupId);
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        requireLocal();
        var known = findUserById(userId) != null;
        var done = super.deleteUser(userId);
        if (known) {
            tell(userId, Set.of(), Set.of());
        }
        return done;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        requireLocal();
        var groups = groupsOf(userId);
        var done = super.deleteMembership(userId, groupId);
        if (groups.remove(groupId)) {
            tell(userId, groups, tenantsOf(userId));
        }
        return done;
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String tenantId, String userId) {
        requireLocal();
        var tenants = tenantsOf(userId);
        var done = super.deleteTenantUserMembership(tenantId, userId);
        if (tenants.remove(tenantId)) {
            tell(userId, groupsOf(userId), tenants);
        }
        return done;
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        requireLocal();
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
        requireLocal();
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

    private void requireLocal() {
        if (!local && getCurrentAuthentication() != null) {
            throw new BadUserRequestException(
                    Refused.marked(
                            "Brugere, roller og kommuner kommer fra kommunens brugerkatalog: ret dem dér. De gælder her inden for et kvarter."));
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
