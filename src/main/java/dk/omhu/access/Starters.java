package dk.omhu.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

/** Who may start what, as the table of rights says. */
public final class Starters {
    private Starters() {}

    /** The roles that may start the process by its form. */
    public static Set<Role> of(String processKey) {
        return Arrays.stream(Role.values())
                .filter(role -> Rights.TABLE.stream()
                        .anyMatch(right -> right.group().equals(role.id())
                                && right.resource() == Resources.PROCESS_DEFINITION
                                && right.id().equals(processKey)
                                && right.permissions().contains(Permissions.CREATE_INSTANCE)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
