package dk.omhu.access;

import java.util.Arrays;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The groups and tenants of the engine: a group for every role, a tenant for every municipality. */
@Component
class Directory {
    private static final String WORKFLOW = "WORKFLOW";

    /** Admin lists groups of this type apart and hides them from task candidates. */
    private static final String SYSTEM = "SYSTEM";

    private final IdentityService identity;

    Directory(IdentityService identity) {
        this.identity = identity;
    }

    void complete() {
        for (Role role : Role.values()) {
            group(role.id(), role.title(), role == Role.ADMINISTRATOR ? SYSTEM : WORKFLOW);
        }
        group(TechnicalClients.INTAKE, "Teknisk klient: modtagelse", SYSTEM);
        Arrays.stream(Municipality.values()).forEach(this::tenant);
    }

    boolean hasAdministrator() {
        return identity.createUserQuery().memberOfGroup(Role.ADMINISTRATOR.id()).count() > 0;
    }

    private void group(String id, String name, String type) {
        var group = identity.createGroupQuery().groupId(id).singleResult();
        if (group == null) {
            group = identity.newGroup(id);
        } else if (Objects.equals(group.getName(), name) && Objects.equals(group.getType(), type)) {
            return;
        }
        group.setName(name);
        group.setType(type);
        identity.saveGroup(group);
    }

    private void tenant(Municipality municipality) {
        var id = municipality.code().value();
        var tenant = identity.createTenantQuery().tenantId(id).singleResult();
        if (tenant == null) {
            tenant = identity.newTenant(id);
        } else if (Objects.equals(tenant.getName(), municipality.title())) {
            return;
        }
        tenant.setName(municipality.title());
        identity.saveTenant(tenant);
    }
}
