package dk.omhu.complaint;

import dk.omhu.access.Role;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of a complaint asks: who looks at the decision again. */
@Component("complaints")
public class Complaints {

    /** The group of those who decide for the person: by the legal track, the child's in doubt. */
    public String caseworkerGroup(DelegateExecution step) {
        return Routing.of(step).says("legalTrack", "ADULT") ? Role.ADULT_CASEWORKER.id() : Role.CHILD_CASEWORKER.id();
    }
}
