package dk.omhu.access;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The groups and tenants of the engine: a group for every role, a tenant for every municipality. */
@Component
class Directory {
    private static final String WORKFLOW = "WORKFLOW";

    /** Admin lists groups of this type apart and hides them from task candidates. */
    private static final String SYSTEM = "SYSTEM";

    private final IdentityService identity;
    private final Municipalities municipalities;

    Directory(IdentityService identity, Municipalities municipalities) {
        this.identity = identity;
        this.municipalities = municipalities;
    }

    void complete() {
        for (Role role : Role.values()) {
            group(role.id(), role.title(), role == Role.ADMINISTRATOR ? SYSTEM : WORKFLOW);
        }
        group(TechnicalClients.INTAKE, "Teknisk klient: modtagelse", SYSTEM);
        // One question for all: at most starts nothing is new.
        var known = identity.createTenantQuery().list().stream()
                .collect(Collectors.toMap(Tenant::getId, Function.identity()));
        municipalities
                .all()
                .forEach(municipality ->
                        tenant(municipality, known.get(municipality.code().value())));
    }

    /** A group that belongs to a municipality would take all its members there; nothing of ours makes one. */
    void freeGroupsOfMunicipalities() {
        for (Group group : identity.createGroupQuery().list()) {
            identity.createTenantQuery()
                    .groupMember(group.getId())
                    .list()
                    .forEach(tenant -> identity.deleteTenantGroupMembership(tenant.getId(), group.getId()));
        }
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

    private void tenant(Municipality municipality, @Nullable Tenant known) {
        var tenant = known;
        if (tenant == null) {
            tenant = identity.newTenant(municipality.code().value());
        } else if (Objects.equals(tenant.getName(), municipality.title())) {
            return;
        }
        tenant.setName(municipality.title());
        identity.saveTenant(tenant);
    }
}
