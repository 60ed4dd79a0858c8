package dk.omhu.impartiality;

import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.Handovers;
import dk.omhu.engine.Handovers.Waiting;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Who could take what: by role, by duty, and not barred from the case or the step. */
@Component
class Candidates {
    private final Handovers handovers;
    private final Callers callers;

    Candidates(Handovers handovers, Callers callers) {
        this.handovers = handovers;
        this.callers = callers;
    }

    /** The users who could have the task now. */
    Set<String> of(String taskId) {
        return handovers.waiting(taskId).map(this::of).orElse(Set.of());
    }

    Set<String> of(Waiting task) {
        var found = new TreeSet<String>();
        for (var group : task.groups()) {
            callers.inGroup(group, new MunicipalityCode(task.municipality())).stream()
                    .filter(user -> handovers.mayHave(task.taskId(), user))
                    .forEach(found::add);
        }
        return found;
    }

    /** The tasks of the case that nobody has and that the user's roles would open to them, had they not said that they are not impartial. */
    List<Waiting> leftBy(String userId, Collection<CaseNumber> numbers) {
        return handovers.unassigned(numbers, userId);
    }

    /** The Danish titles of the groups, for somebody to ask. */
    static String titles(Collection<String> groups) {
        return groups.stream()
                .flatMap(group -> Role.byId(group).stream())
                .map(Role::title)
                .sorted()
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
