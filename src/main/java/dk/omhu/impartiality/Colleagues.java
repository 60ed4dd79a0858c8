package dk.omhu.impartiality;

import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people of a municipality who work on cases, each with the roles for which they can be named in a restricted one. */
@Component("caseColleagues")
class Colleagues {
    private static final Set<Role> ROLES = Collections.unmodifiableSet(EnumSet.of(
            Role.MUNICIPAL_COORDINATOR,
            Role.CHILD_NOTIFICATION_DESK,
            Role.CHILD_CASEWORKER,
            Role.ADULT_CASEWORKER,
            Role.SSP_CONSULTANT,
            Role.JOB_CENTRE,
            Role.MENTOR_COORDINATOR,
            Role.MANAGER,
            Role.DUTY_OFFICER));

    private final Callers callers;

    Colleagues(Callers callers) {
        this.callers = callers;
    }

    /** By user id, in the order of their names. */
    Map<String, Set<Role>> of(MunicipalityCode municipality) {
        Map<String, Set<Role>> found = new TreeMap<>();
        for (var role : ROLES) {
            callers.holding(role, municipality)
                    .forEach(user -> found.computeIfAbsent(user, one -> EnumSet.noneOf(Role.class))
                            .add(role));
        }
        Map<String, Set<Role>> named = new LinkedHashMap<>();
        var names = callers.names();
        found.keySet().stream()
                .sorted(java.util.Comparator.comparing(names::apply).thenComparing(user -> user))
                .forEach(user -> named.put(user, found.get(user)));
        return named;
    }

    String label(String user, Set<Role> roles) {
        return "%s (%s)"
                .formatted(
                        callers.nameOf(user),
                        roles.stream().map(Role::title).sorted().collect(Collectors.joining(", ")));
    }
}
