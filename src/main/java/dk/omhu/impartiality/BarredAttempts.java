package dk.omhu.impartiality;

import dk.omhu.access.Caller;
import dk.omhu.casefile.CaseNumber;

/** Where a road into cases, such as break-glass, says that it refused somebody who is barred. */
public interface BarredAttempts {
    /**
     * Writes the attempt into the access log and tells the managers at once, in a transaction of its own: call it before the refusal
     * is thrown.
     *
     * @param road a word of ours for how they tried, such as {@code break-glass}
     */
    void refused(CaseNumber number, Caller caller, String road);
}
