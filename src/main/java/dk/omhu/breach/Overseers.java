package dk.omhu.breach;

import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who judges what a colleague did: a manager. What a manager did is judged by another manager or the data protection officer, and
 * where there is no other manager, by the data protection officer alone. Nobody judges their own act.
 */
@Component
public class Overseers {
    private final Callers callers;

    Overseers(Callers callers) {
        this.callers = callers;
    }

    /** The groups that may take the task; the user whose act it was is kept from it beside. */
    public Set<String> groups(@Nullable String about, MunicipalityCode municipality) {
        if (otherManagers(about, municipality).isEmpty()) {
            return Set.of(Role.DATA_PROTECTION_OFFICER.id());
        }
        return isManager(about, municipality)
                ? Set.of(Role.MANAGER.id(), Role.DATA_PROTECTION_OFFICER.id())
                : Set.of(Role.MANAGER.id());
    }

    /** The managers who are told: all but the one whose act it was. */
    public Set<String> managersTold(@Nullable String about, MunicipalityCode municipality) {
        return otherManagers(about, municipality);
    }

    /** Whether the data protection officer must be told of this colleague's act: it was a manager's, or nobody else is there. */
    public boolean isForDataProtectionOfficer(@Nullable String about, MunicipalityCode municipality) {
        return isManager(about, municipality)
                || otherManagers(about, municipality).isEmpty();
    }

    /** Whether the municipality has no data protection officer but this user. */
    boolean isOnlyAdviser(String user, MunicipalityCode municipality) {
        return callers.holding(Role.DATA_PROTECTION_OFFICER, municipality).equals(List.of(user));
    }

    private boolean isManager(@Nullable String user, MunicipalityCode municipality) {
        return user != null && callers.holding(Role.MANAGER, municipality).contains(user);
    }

    private Set<String> otherManagers(@Nullable String about, MunicipalityCode municipality) {
        var managers = new TreeSet<>(callers.holding(Role.MANAGER, municipality));
        if (about != null) {
            managers.remove(about);
        }
        return managers;
    }
}
