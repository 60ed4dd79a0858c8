package dk.omhu.absence;

import dk.omhu.access.Departures;
import dk.omhu.engine.Handovers;
import dk.omhu.engine.Wakeups;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever can no longer have a task has it no longer; who has no work left here is not away from it either. */
@Component
class Leaving implements Departures {
    private final Handovers handovers;
    private final Absences absences;
    private final Wakeups wakeups;

    Leaving(Handovers handovers, Absences absences, Wakeups wakeups) {
        this.handovers = handovers;
        this.absences = absences;
        this.wakeups = wakeups;
    }

    @Override
    @Transactional
    public void reducedTo(String userId, Set<String> groups, Set<String> tenants) {
        handovers.returnAllOf(userId, groups, tenants);
        if (groups.isEmpty() || tenants.isEmpty()) {
            absences.concerning(List.of(userId)).stream()
                    .filter(absence -> absence.user().equals(userId))
                    .forEach(this::end);
        }
    }

    private void end(Absence absence) {
        absences.end(absence.id(), "omhu");
        if (absence.wakeup() != null) {
            wakeups.cancel(absence.wakeup());
        }
    }
}
