package dk.omhu.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's directory of people, looked after here or not: where people come from the municipality's own directory when they sign
 * in, they have no password, and nobody who has signed in changes them.
 */
class DirectoryHereOrElsewhere extends DbIdentityServiceProvider {
    private final boolean local;

    DirectoryHereOrElsewhere(boolean local) {
        this.local = local;
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
        return super.deleteUser(userId);
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        requireLocal();
        return super.deleteGroup(groupId);
    }

    @Override
    public IdentityOperationResult deleteTenant(String tenantId) {
        requireLocal();
        return super.deleteTenant(tenantId);
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        requireLocal();
        return super.deleteMembership(userId, groupId);
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String tenantId, String userId) {
        requireLocal();
        return super.deleteTenantUserMembership(tenantId, userId);
    }

    private void requireLocal() {
        if (!local && getCurrentAuthentication() != null) {
            throw new BadUserRequestException(
                    Refused.marked(
                            "Brugere, roller og kommuner kommer fra kommunens brugerkatalog: ret dem dér. De gælder her inden for et kvarter."));
        }
    }
}
