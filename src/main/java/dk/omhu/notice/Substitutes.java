package dk.omhu.notice;

import dk.omhu.casefile.CaseNumber;
import java.util.Set;

/** Who reads somebody's notices along with them, because they stand in for them. The absence of a colleague is one reason. */
public interface Substitutes {

    /** Those who are told as well, today, what the user is told about this case. */
    Set<String> of(String userId, CaseNumber number);
}
