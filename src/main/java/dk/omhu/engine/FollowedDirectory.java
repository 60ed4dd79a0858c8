package dk.omhu.engine;

import dk.omhu.access.Departures;
import dk.omhu.access.RoleChanges;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The directory outside the demo: people come from the municipality's own one when they sign in. They have no password here, and
 * nobody who has signed in changes them.
 */
class FollowedDirectory extends OwnDirectory {

    FollowedDirectory(Supplier<Stream<Departures>> departures, Supplier<Stream<RoleChanges>> changes) {
        super(departures, changes);
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public UserEntity createNewUser(String userId) {
        refuseWhoHasSignedIn();
        return super.createNewUser(userId);
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        refuseWhoHasSignedIn();
        return super.saveUser(user);
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        refuseWhoHasSignedIn();
        return super.deleteUser(userId);
    }

    @Override
    public IdentityOperationResult unlockUser(String userId) {
        refuseWhoHasSignedIn();
        return super.unlockUser(userId);
    }

    @Override
    public GroupEntity createNewGroup(String groupId) {
        refuseWhoHasSignedIn();
        return super.createNewGroup(groupId);
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        refuseWhoHasSignedIn();
        return super.saveGroup(group);
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        refuseWhoHasSignedIn();
        return super.deleteGroup(groupId);
    }

    @Override
    public Tenant createNewTenant(String tenantId) {
        refuseWhoHasSignedIn();
        return super.createNewTenant(tenantId);
    }

    @Override
    public IdentityOperationResult saveTenant(Tenant tenant) {
        refuseWhoHasSignedIn();
        return super.saveTenant(tenant);
    }

    @Override
    public IdentityOperationResult deleteTenant(String tenantId) {
        refuseWhoHasSignedIn();
        return super.deleteTenant(tenantId);
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        refuseWhoHasSignedIn();
        return super.createMembership(userId, groupId);
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        refuseWhoHasSignedIn();
        return super.deleteMembership(userId, groupId);
    }

    @Override
    public IdentityOperationResult createTenantUserMembership(String tenantId, String userId) {
        refuseWhoHasSignedIn();
        return super.createTenantUserMembership(tenantId, userId);
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String tenantId, String userId) {
        refuseWhoHasSignedIn();
        return super.deleteTenantUserMembership(tenantId, userId);
    }

    @Override
    public IdentityOperationResult createTenantGroupMembership(String tenantId, String groupId) {
        refuseWhoHasSignedIn();
        return super.createTenantGroupMembership(tenantId, groupId);
    }

    private void refuseWhoHasSignedIn() {
        if (getCurrentAuthentication() != null) {
            throw new BadUserRequestException(
                    Refused.marked(
                            "Brugere, roller og kommuner kommer fra kommunens brugerkatalog: ret dem dér. De gælder her inden for et kvarter."));
        }
    }
}
