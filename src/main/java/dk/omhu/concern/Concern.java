package dk.omhu.concern;

import dk.omhu.access.Callers;
import dk.omhu.access.Role;
import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the model of a concern asks about its case. */
@Component("concern")
public class Concern {
    /** How often more information is gathered before a manager decides how to go on. */
    private static final int INFORMATION_ROUNDS = 3;

    private final CaseFiles files;
    private final Callers callers;

    Concern(CaseFiles files, Callers callers) {
        this.files = files;
        this.callers = callers;
    }

    /** Whether work goes on after a proposal to close that was taken back. */
    public boolean isResumed(DelegateExecution step) {
        return Routing.of(step).says("closingAction", "RESUME");
    }

    /** Whether a closing was not proposed but the municipality's own duty is to be considered first. */
    public boolean isOwnDutyAsked(DelegateExecution step) {
        return Routing.of(step).says("closingAction", "OWN_DUTY");
    }

    /** Who receives the concern: who started it, if a coordinator; nobody where it came from outside. */
    public @Nullable String starter(DelegateExecution step) {
        return files.get(Routing.of(step).number())
                .openedBy()
                .filter(user -> callers.byId(user).holds(Role.MUNICIPAL_COORDINATOR, Role.POLICE_COORDINATOR))
                .orElse(null);
    }

    /** The groups that may receive the concern: the police only what they brought themselves (need-to-know). */
    public String receiverGroups(DelegateExecution step) {
        var first = files.values(Routing.of(step).number()).entries().get(0);
        boolean fromPolice = first.authority().equals(Authority.of(Role.POLICE_COORDINATOR));
        return fromPolice
                ? Role.MUNICIPAL_COORDINATOR.id() + "," + Role.POLICE_COORDINATOR.id()
                : Role.MUNICIPAL_COORDINATOR.id();
    }

    /** Whether information has been gathered as often as the model allows. */
    public boolean informationLimitReached(DelegateExecution step) {
        return files.values(Routing.of(step).number())
                        .roundsOf("collectInformation", null)
                        .size()
                >= INFORMATION_ROUNDS;
    }

    /** Reviews after 6 and 12 months: after a completed effort; after a declined one if wanted; never else (domain § 3.16). */
    public boolean needsReview(DelegateExecution step) {
        var words = Routing.of(step);
        return words.says("closingReason", "COMPLETED")
                || (words.says("closingReason", "DECLINED") && words.says("reviewWanted", "true"));
    }
}
