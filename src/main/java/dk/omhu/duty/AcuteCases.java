package dk.omhu.duty;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.RunningCases;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The cases that a duty officer may look for at all: those with an acute situation, or with a child's 24 hours running. */
@Component
class AcuteCases {
    private static final String ACUTE = "acute-situation";

    /** When only looking back is left, the danger is over. */
    private static final String LOOK_BACK = "lookBack";

    /** Here, and where the municipality keeps its children's cases in a specialist system. */
    private static final List<String> CHILD_24_HOURS = List.of("assessWithin24Hours", "assessElsewhere");

    private final RunningCases running;

    AcuteCases(RunningCases running) {
        this.running = running;
    }

    Set<CaseNumber> in(Collection<MunicipalityCode> municipalities) {
        var all = new HashSet<>(withDanger(municipalities));
        CHILD_24_HOURS.forEach(step -> all.addAll(running.waitingAt(step, municipalities)));
        return all;
    }

    Set<CaseNumber> withDanger(Collection<MunicipalityCode> municipalities) {
        return running.inProcess(ACUTE, LOOK_BACK, municipalities);
    }

    /** When the child's 24 hours end, while they run. */
    Optional<Instant> childDue(CaseNumber number) {
        return CHILD_24_HOURS.stream()
                .flatMap(step -> running.due(step, number).stream())
                .min(Comparator.naturalOrder());
    }
}
