package dk.omhu.access;

import java.util.List;
import java.util.Set;

/** Who is on duty now. Without a duty the role of the duty officer gives nothing; the roster is that of {@code duty}. */
public interface Duties {
    /** The municipalities for which the user is on duty at this moment; the roster alone, without asking for the role. */
    Set<MunicipalityCode> of(String userId);

    /** The users who are on duty for the municipality at this moment. */
    List<String> in(MunicipalityCode municipality);
}
