package dk.omhu.engine;

import dk.omhu.access.Caller;
import dk.omhu.casefile.CaseNumber;

/** Who wants to know that a case restricted to others was opened by an officer on duty. */
public interface RestrictedLooks {
    /** Told in the transaction of the look, at every look; whoever listens decides how often that is news. */
    void openedOnDuty(CaseNumber number, Caller officer);
}
