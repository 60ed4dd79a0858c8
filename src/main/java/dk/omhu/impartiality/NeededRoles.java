package dk.omhu.impartiality;

import dk.omhu.access.Role;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.Handovers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which roles somebody named in a restricted case must hold: a manager and a coordinator, who see to it that nothing lies unseen,
 * and one of each waiting task's roles. Tasks of other authorities and of the duty find their people whatever is restricted.
 */
@Component
class NeededRoles {
    private final CaseFiles files;
    private final CaseBars bars;
    private final Handovers handovers;

    NeededRoles(CaseFiles files, CaseBars bars, Handovers handovers) {
        this.files = files;
        this.bars = bars;
        this.handovers = handovers;
    }

    /** Each a set of which one role is enough. */
    Set<Set<Role>> of(CaseNumber number) {
        Set<Set<Role>> needed = new LinkedHashSet<>();
        needed.add(Set.of(Role.MANAGER));
        if (files.find(number)
                .filter(file -> file.state() == CaseFile.State.OPEN)
                .isPresent()) {
            needed.add(Set.of(Role.MUNICIPAL_COORDINATOR));
        }
        handovers.waiting(bars.sameAs(number)).stream()
                .map(task -> task.groups().stream()
                        .flatMap(group -> Role.byId(group).stream())
                        .collect(Collectors.toSet()))
                .filter(roles -> !roles.isEmpty() && roles.stream().allMatch(Role::municipal))
                .filter(roles -> !roles.contains(Role.DUTY_OFFICER) && !roles.contains(Role.DATA_PROTECTION_OFFICER))
                .forEach(needed::add);
        return needed;
    }

    static String title(Set<Role> oneOf) {
        return oneOf.stream().map(Role::title).sorted().collect(Collectors.joining(" eller "));
    }

    /** The needs that none of these sets of roles meets. */
    static List<String> missing(Set<Set<Role>> needed, java.util.Collection<Set<Role>> held) {
        return needed.stream()
                .filter(oneOf -> held.stream().noneMatch(roles -> roles.stream().anyMatch(oneOf::contains)))
                .map(NeededRoles::title)
                .toList();
    }
}
