package dk.omhu.childtrack;

import dk.omhu.casefile.CaseNumber;

/** What another feature does when a child's track begins here, in the same transaction. */
public interface ChildTrackBegun {
    /** Called once the track's first task stands; not for a child whose case is handled in a specialist system. */
    void begun(CaseNumber number);
}
