package dk.omhu.casefile;

import dk.omhu.access.Role;

/** Whose record a value is. Departments of one municipality are one authority; police, psychiatry and probation their own. */
public final class Authority {
    /** The municipality of the case. */
    public static final String MUNICIPALITY = "municipality";

    private Authority() {}

    /** The authority that a role belongs to. */
    public static String of(Role role) {
        return role.municipal() ? MUNICIPALITY : role.id();
    }
}
