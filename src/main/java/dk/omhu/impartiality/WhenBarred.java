package dk.omhu.impartiality;

import dk.omhu.casefile.CaseNumber;

/** A feature that has something of a case in somebody's hands beside tasks, and takes it back when the case is shut to them. */
public interface WhenBarred {
    /** Called in the transaction in which the user says that they are not impartial. */
    void barred(CaseNumber number, String userId);
}
