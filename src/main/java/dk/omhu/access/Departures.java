package dk.omhu.access;

import java.util.Set;

/** Told, in the same transaction, when somebody loses what made work theirs. */
public interface Departures {

    /**
     * The user has been deleted, or taken out of a group or a municipality; the directory may not show it yet.
     *
     * @param groups the ids of the groups that are left to the user
     * @param tenants the codes of the municipalities that are left
     */
    void reducedTo(String userId, Set<String> groups, Set<String> tenants);
}
