package dk.omhu.access;

import java.util.Set;

/**
 * A signed-in user, or the directory that people come from, has changed what somebody may do.
 *
 * @param by who did it; {@link #THE_DIRECTORY} where it was changed outside Omhu
 * @param user whose roles they are
 * @param what the id of the group, the code of the municipality; empty for an account
 * @param before the ids of the user's groups before it
 * @param groups the same after it
 * @param tenants the codes of the user's municipalities, that which is taken among them
 */
public record RoleChange(
        String by, String user, Kind kind, String what, Set<String> before, Set<String> groups, Set<String> tenants) {

    /** The house, which follows the municipality's own directory of people: nobody signs in by this name. */
    public static final String THE_DIRECTORY = "omhu";

    public RoleChange {
        before = Set.copyOf(before);
        groups = Set.copyOf(groups);
        tenants = Set.copyOf(tenants);
    }

    /** Whether the municipality's directory said so, whose own log knows who changed it there. */
    public boolean isByDirectory() {
        return by.equals(THE_DIRECTORY);
    }

    /** What was done. */
    public enum Kind {
        GROUP_GIVEN,
        GROUP_TAKEN,
        MUNICIPALITY_GIVEN,
        MUNICIPALITY_TAKEN,
        ACCOUNT_MADE,
        ACCOUNT_REMOVED,
        /** Somebody else's password: whoever knows it can sign in as them. */
        PASSWORD_SET,
        /** A right for a user or a group beside the table, which is always refused. */
        GRANT_REFUSED
    }

    /**
     * Whether somebody who gives others their roles is on the way to one of their own: by oneself, or with another administrator's
     * help. Leaving the administrators counts, where roles wait that begin to count with it. What the directory says is no step of
     * theirs: there nobody in Omhu has a hand.
     */
    public boolean isSelfGrant() {
        if (isByDirectory()) {
            return false;
        }
        var ofOneWhoGives = by.equals(user) || Administrators.isOne(before) || Administrators.isOne(groups);
        return ofOneWhoGives
                && switch (kind) {
                    case GROUP_GIVEN -> !what.equals(Role.ADMINISTRATOR.id());
                    case GROUP_TAKEN -> what.equals(Role.ADMINISTRATOR.id()) && !groups.isEmpty();
                    case MUNICIPALITY_GIVEN, GRANT_REFUSED -> true;
                    case MUNICIPALITY_TAKEN, ACCOUNT_MADE, ACCOUNT_REMOVED, PASSWORD_SET -> false;
                };
    }
}
