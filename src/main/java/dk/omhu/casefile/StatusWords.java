package dk.omhu.casefile;

import java.util.List;

/** What a feature says in a word or two about where a case stands, for those who may not read what was written there. */
public interface StatusWords {
    /** The words in Danish; none where the feature has nothing to say. */
    List<String> of(CaseNumber number, CaseValues values);
}
