package dk.omhu.engine;

import static dk.omhu.engine.Refusals.forbidden;

import dk.omhu.access.Administrators;
import dk.omhu.access.Role;
import dk.omhu.access.RoleChange;
import dk.omhu.access.RoleChanges;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.AuthorizationServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.jspecify.annotations.Nullable;

/**
 * Rights come from the table and from the engine itself; nobody who is signed in gives one beside it, to whomever. An administrator
 * who tries is told so, and where it is for oneself, so is the data protection officer.
 */
class OwnGrantsService extends AuthorizationServiceImpl {
    private final SignedInUser signedIn;
    private final Supplier<Stream<RoleChanges>> changes;

    OwnGrantsService(ProcessEngineConfigurationImpl configuration, Supplier<Stream<RoleChanges>> changes) {
        this.signedIn = new SignedInUser(configuration);
        this.changes = changes;
    }

    /** A draft of a grant gives nothing; whom it is for is known only when it is saved. */
    @Override
    public Authorization createNewAuthorization(int type) {
        return signedIn.isAdministrator() ? new AuthorizationEntity(type) : super.createNewAuthorization(type);
    }

    @Override
    public Authorization saveAuthorization(Authorization grant) {
        var me = signedIn.user();
        if (me.isEmpty()) {
            return super.saveAuthorization(grant);
        }
        if (signedIn.isAdministrator()) {
            tell(me.get(), grant);
        }
        throw forbidden(Refusals.RIGHTS_BY_GROUP);
    }

    @Override
    public void deleteAuthorization(String id) {
        if (signedIn.user().isPresent()) {
            throw forbidden(Refusals.RIGHTS_BY_GROUP);
        }
        super.deleteAuthorization(id);
    }

    /** Which of the web apps somebody may open is asked here with all their groups. */
    @Override
    public boolean isUserAuthorized(String user, List<String> groups, Permission permission, Resource resource) {
        return super.isUserAuthorized(user, counting(groups), permission, resource);
    }

    @Override
    public boolean isUserAuthorized(
            String user, List<String> groups, Permission permission, Resource resource, String id) {
        return super.isUserAuthorized(user, counting(groups), permission, resource, id);
    }

    private static @Nullable List<String> counting(@Nullable List<String> groups) {
        return groups == null ? null : Administrators.groupsThatCount(groups);
    }

    private void tell(String me, Authorization grant) {
        var whose = String.valueOf(grant.getUserId() != null ? grant.getUserId() : grant.getGroupId());
        var mine = me.equals(whose) ? Set.of(Role.ADMINISTRATOR.id()) : Set.<String>of();
        var change = new RoleChange(me, whose, RoleChange.Kind.GRANT_REFUSED, "", mine, mine, Set.of());
        changes.get().forEach(one -> one.made(change));
    }
}
