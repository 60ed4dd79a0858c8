package dk.omhu.engine;

import static java.util.stream.Collectors.toCollection;

import dk.omhu.access.Administrators;
import dk.omhu.access.Departures;
import dk.omhu.access.RoleChange;
import dk.omhu.access.RoleChange.Kind;
import dk.omhu.access.RoleChanges;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's directory of people, which says when somebody gets or loses a group, a municipality or the account: every road to it
 * (Admin, the interfaces, our own code) ends here. What is left is worked out and not asked for, because the engine writes to the
 * database at the end of its command only.
 */
class OwnDirectory extends DirectoryHereOrElsewhere {
    private final Supplier<Stream<Departures>> departures;
    private final Supplier<Stream<RoleChanges>> changes;
    private final boolean local;

    private OwnDirectory(
            Supplier<Stream<Departures>> departures, Supplier<Stream<RoleChanges>> changes, boolean local) {
        super(local);
        this.departures = departures;
        this.changes = changes;
        this.local = local;
    }

    /**
     * Makes one for each command.
     *
     * @param local whether people are looked after here; otherwise they come from the municipality's own directory
     */
    record Factory(Supplier<Stream<Departures>> departures, Supplier<Stream<RoleChanges>> changes, boolean local)
            implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return OwnDirectory.class;
        }

        @Override
        public Session openSession() {
            return new OwnDirectory(departures, changes, local);
        }
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        var account = (UserEntity) user;
        var isNew = account.getRevision() == 0;
        var newPassword = account.hasNewPassword();
        var done = super.saveUser(user);
        if (isNew) {
            changed(user.getId(), Kind.ACCOUNT_MADE, "", Set.of(), Set.of(), Set.of());
        } else if (newPassword && !user.getId().equals(signedIn())) {
            var groups = groupsOf(user.getId());
            changed(user.getId(), Kind.PASSWORD_SET, "", groups, groups, tenantsOf(user.getId()));
        }
        return done;
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        var known = findUserById(userId) != null;
        var groups = groupsOf(userId);
        if (Administrators.isOne(groups)) {
            LastAdministrator.requireAnother(userId);
        }
        var tenants = tenantsOf(userId);
        var done = super.deleteUser(userId);
        if (known) {
            tell(userId, Set.of(), Set.of());
            changed(userId, Kind.ACCOUNT_REMOVED, "", groups, Set.of(), tenants);
        }
        return done;
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        var before = groupsOf(userId);
        var done = super.createMembership(userId, groupId);
        var groups = with(before, groupId);
        var tenants = tenantsOf(userId);
        changed(userId, Kind.GROUP_GIVEN, groupId, before, groups, tenants);
        if (Administrators.isOne(groups) && !Administrators.isOne(before)) {
            // From now on no other role of theirs counts.
            tell(userId, Administrators.groupsThatCount(groups), Administrators.tenantsThatCount(groups, tenants));
        }
        return done;
    }

    @Override
    public IdentityOperationResult createTenantUserMembership(String tenantId, String userId) {
        var tenants = with(tenantsOf(userId), tenantId);
        var done = super.createTenantUserMembership(tenantId, userId);
        var groups = groupsOf(userId);
        changed(userId, Kind.MUNICIPALITY_GIVEN, tenantId, groups, groups, tenants);
        return done;
    }

    /** The web apps would count it, and let a role of one municipality into another. */
    @Override
    public IdentityOperationResult createTenantGroupMembership(String tenantId, String groupId) {
        checkAuthorization(Permissions.CREATE, Resources.TENANT_MEMBERSHIP, tenantId);
        throw Refusals.wrongRoad(Refusals.NO_GROUP_IN_MUNICIPALITY);
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        var before = groupsOf(userId);
        if (before.contains(groupId) && Administrators.isOne(Set.of(groupId))) {
            LastAdministrator.requireAnother(userId);
        }
        var done = super.deleteMembership(userId, groupId);
        if (before.contains(groupId)) {
            left(userId, groupId, before);
        }
        return done;
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String tenantId, String userId) {
        var tenants = tenantsOf(userId);
        var done = super.deleteTenantUserMembership(tenantId, userId);
        if (tenants.contains(tenantId)) {
            leftTenant(userId, tenantId, tenants);
        }
        return done;
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        if (Administrators.isOne(Set.of(groupId))) {
            LastAdministrator.requireAnother(null);
        }
        var members = unchecked(() ->
                ids(createUserQuery().memberOfGroup(groupId).list().stream().map(User::getId)));
        var done = super.deleteGroup(groupId);
        for (var member : members) {
            left(member, groupId, groupsOf(member));
        }
        return done;
    }

    @Override
    public IdentityOperationResult deleteTenant(String tenantId) {
        var members = unchecked(() ->
                ids(createUserQuery().memberOfTenant(tenantId).list().stream().map(User::getId)));
        var done = super.deleteTenant(tenantId);
        for (var member : members) {
            leftTenant(member, tenantId, tenantsOf(member));
        }
        return done;
    }

    private void left(String userId, String groupId, Set<String> before) {
        var groups = without(before, groupId);
        var tenants = tenantsOf(userId);
        tell(userId, groups, tenants);
        changed(userId, Kind.GROUP_TAKEN, groupId, before, groups, tenants);
    }

    private void leftTenant(String userId, String tenantId, Set<String> before) {
        var groups = groupsOf(userId);
        tell(userId, groups, without(before, tenantId));
        changed(userId, Kind.MUNICIPALITY_TAKEN, tenantId, groups, groups, before);
    }

    /** Told as the house: what is to be put in order belongs to municipalities that the administrator is none of. */
    private void tell(String userId, Collection<String> groups, Collection<String> tenants) {
        var identity = Context.getProcessEngineConfiguration().getIdentityService();
        var administrator = identity.getCurrentAuthentication();
        try {
            identity.clearAuthentication();
            departures.get().forEach(one -> one.reducedTo(userId, Set.copyOf(groups), Set.copyOf(tenants)));
        } finally {
            identity.setAuthentication(administrator);
        }
    }

    /** What the house does by itself is nobody's act (the demo's people), or that of the directory which it follows. */
    private void changed(
            String userId, Kind kind, String what, Set<String> before, Set<String> groups, Set<String> tenants) {
        var user = signedIn();
        var by = user == null && !local ? RoleChange.THE_DIRECTORY : user;
        if (by != null) {
            var change = new RoleChange(by, userId, kind, what, before, groups, tenants);
            changes.get().forEach(one -> one.made(change));
        }
    }

    private static @Nullable String signedIn() {
        var authentication =
                Context.getProcessEngineConfiguration().getIdentityService().getCurrentAuthentication();
        return authentication == null ? null : authentication.getUserId();
    }

    private static Set<String> with(Set<String> some, String one) {
        Set<String> all = new TreeSet<>(some);
        all.add(one);
        return all;
    }

    private static Set<String> without(Set<String> all, String one) {
        Set<String> left = new TreeSet<>(all);
        left.remove(one);
        return left;
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
