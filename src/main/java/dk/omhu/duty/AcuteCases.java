package dk.omhu.duty;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.RunningCases;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The cases that a duty officer may look for at all: those with an acute situation, or with a child's 24 hours running. */
@Component
class AcuteCases {
    private static final String ACUTE = "acute-situation";

    /** When only looking back is left, the danger is over. */
    private static final String LOOK_BACK = "lookBack";

    private static final String CHILD_24_HOURS = "assessWithin24Hours";

    private final RunningCases running;

    AcuteCases(RunningCases running) {
        this.running = running;
    }

    Set<CaseNumber> in(Collection<MunicipalityCode> municipalities) {
        var all = new HashSet<>(withDanger(municipalities));
        all.addAll(running.waitingAt(CHILD_24_HOURS, municipalities));
        return all;
    }

    Set<CaseNumber> withDanger(Collection<MunicipalityCode> municipalities) {
        return running.inProcess(ACUTE, LOOK_BACK, municipalities);
    }

    /** When the child's 24 hours end, while they run. */
    Optional<Instant> childDue(CaseNumber number) {
        return running.due(CHILD_24_HOURS, number);
    }
}
