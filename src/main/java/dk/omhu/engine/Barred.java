package dk.omhu.engine;

import dk.omhu.casefile.CaseNumber;

/** A rule of a feature that keeps somebody from sending a step of a case whatever their role is, such as four eyes. */
public interface Barred {

    /** Whether the user could not send this step: no substitute gets it then. */
    boolean bars(String userId, CaseNumber number, String step);
}
