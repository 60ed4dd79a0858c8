package dk.omhu.impartiality;

import dk.omhu.access.Callers;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model "Inhabilitet" asks. */
@Component("impartiality")
public class Impartiality {
    private final CaseBars bars;
    private final Callers callers;

    Impartiality(CaseBars bars, Callers callers) {
        this.bars = bars;
        this.callers = callers;
    }

    /** The managers; where none of them may open the case, the data protection officer beside them, so that it is not left lying. */
    public String whoFinds(DelegateExecution step) {
        return hasManager(Routing.of(step).number())
                ? Role.MANAGER.id()
                : Role.MANAGER.id() + "," + Role.DATA_PROTECTION_OFFICER.id();
    }

    /** Whether a manager of the municipality may open the case. */
    boolean hasManager(CaseNumber number) {
        return callers.inGroup(Role.MANAGER.id(), number.municipality()).stream()
                .anyMatch(manager -> !bars.isBarred(number, manager));
    }
}
