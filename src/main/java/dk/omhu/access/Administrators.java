package dk.omhu.access;

import java.util.Collection;
import java.util.List;

/**
 * Who is in {@code camunda-admin} looks after people and is nothing else: whatever other group or municipality the directory has them
 * in counts for nothing while they are. So an administrator can let others in, and has no case whoever's roles they take.
 */
public final class Administrators {
    private Administrators() {}

    /** Whether somebody with these groups is an administrator. */
    public static boolean isOne(Collection<String> groups) {
        return groups.contains(Role.ADMINISTRATOR.id());
    }

    /** Of the groups that the directory has somebody in, those that count. */
    public static List<String> groupsThatCount(Collection<String> groups) {
        return isOne(groups) ? List.of(Role.ADMINISTRATOR.id()) : List.copyOf(groups);
    }

    /** Of the municipalities that the directory has somebody in, those that count. */
    public static List<String> tenantsThatCount(Collection<String> groups, Collection<String> tenants) {
        return isOne(groups) ? List.of() : List.copyOf(tenants);
    }
}
