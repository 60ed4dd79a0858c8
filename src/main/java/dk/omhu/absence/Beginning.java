package dk.omhu.absence;

import dk.omhu.engine.Handovers;
import dk.omhu.engine.Wakeup;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At midnight before the first day, Danish time, the tasks of whoever is away change hands. */
@Component
class Beginning implements Wakeup {
    private final Absences absences;
    private final Handovers handovers;

    Beginning(Absences absences, Handovers handovers) {
        this.absences = absences;
        this.handovers = handovers;
    }

    @Override
    public String kind() {
        return "absence-begins";
    }

    @Override
    @Transactional
    public void now(String about) {
        absences.find(Long.parseLong(about))
                .filter(absence -> absence.covers(absences.today()))
                .ifPresent(absence -> handovers.passOnAllOf(absence.user()));
    }
}
