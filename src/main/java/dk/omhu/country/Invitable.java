package dk.omhu.country;

import dk.omhu.access.Role;
import java.util.List;

/** The roles that can be asked to a meeting of the infohus; the same as in the form that invites. */
final class Invitable {
    static final List<Role> ROLES = List.of(
            Role.POLICE_COORDINATOR,
            Role.CHILD_CASEWORKER,
            Role.ADULT_CASEWORKER,
            Role.SSP_CONSULTANT,
            Role.JOB_CENTRE,
            Role.PSYCHIATRY,
            Role.PROBATION,
            Role.MENTOR_COORDINATOR);

    private Invitable() {}

    static boolean isOne(String roleId) {
        return ROLES.stream().anyMatch(role -> role.id().equals(roleId));
    }
}
