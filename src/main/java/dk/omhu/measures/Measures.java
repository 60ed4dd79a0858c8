package dk.omhu.measures;

import dk.omhu.access.Role;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of a measure asks: which caseworker decides. */
@Component("measures")
public class Measures {

    /** The group that decides on measures for the person: by the legal track, the child's in doubt. */
    public String caseworkerGroup(DelegateExecution step) {
        return Routing.of(step).says("legalTrack", "ADULT") ? Role.ADULT_CASEWORKER.id() : Role.CHILD_CASEWORKER.id();
    }
}
