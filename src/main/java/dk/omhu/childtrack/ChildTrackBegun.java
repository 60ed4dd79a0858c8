package dk.omhu.childtrack;

import dk.omhu.casefile.CaseNumber;

/** What another feature does when a child's track begins or is passed again here, in the same transaction. */
public interface ChildTrackBegun {
    /**
     * Called when the track's first task stands, and again whenever the concern passes the step with more known of the child;
     * not for a child whose case is handled in a specialist system.
     */
    void begun(CaseNumber number);
}
