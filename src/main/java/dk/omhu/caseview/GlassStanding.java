package dk.omhu.caseview;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Part;
import java.util.Collection;
import java.util.Set;

/** Who has break-glass access to what now, as the feature that gives it keeps it. */
public interface GlassStanding {
    /** The parts of the case, under any of its numbers, to which the user has break-glass access at this moment. */
    Set<Part> standing(String userId, Collection<CaseNumber> numbers);
}
