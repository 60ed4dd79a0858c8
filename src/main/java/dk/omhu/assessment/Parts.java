package dk.omhu.assessment;

import dk.omhu.access.Role;
import java.util.List;

/** Who gets which part of a recommendation, and the keys under which each part is kept. */
final class Parts {
    /** The departments that decide on measures, in the measure's own process. */
    static final List<Role> CASEWORKERS = List.of(Role.CHILD_CASEWORKER, Role.ADULT_CASEWORKER);

    /** Who is given a part as a disclosure, and decides in a process of its own. */
    static final List<Role> AUTHORITIES =
            Role.INVITABLE.stream().filter(role -> !CASEWORKERS.contains(role)).toList();

    private Parts() {}

    /** What is recommended to the role, in words. */
    static String text(Role role) {
        return role.key("Part");
    }

    /** On which basis the part is passed on, where none stands yet. */
    static String basis(Role role) {
        return role.key("PartBasis");
    }

    /** The name under which a form learns that a basis stands. */
    static String standingBasis(Role role) {
        return role.key("StandingBasis");
    }
}
