package dk.omhu.contact;

import dk.omhu.casefile.ContactLocks;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model that watches a lock asks about it. */
@Component("contact")
public class Contact {
    private final ContactLocks locks;

    Contact(ContactLocks locks) {
        this.locks = locks;
    }

    /** Whether a lock that nobody has ended has come to its last day, or has passed it while nobody watched. */
    public boolean isLockDue(DelegateExecution step) {
        return locks.unended(Routing.of(step).number())
                .filter(until -> !until.isAfter(locks.today()))
                .isPresent();
    }

    /** Whether a lock stands beyond today. */
    public boolean doesLockGoOn(DelegateExecution step) {
        return locks.unended(Routing.of(step).number())
                .filter(until -> until.isAfter(locks.today()))
                .isPresent();
    }
}
