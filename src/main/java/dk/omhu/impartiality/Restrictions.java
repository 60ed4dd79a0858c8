package dk.omhu.impartiality;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the model "Begræns adgangen til en sag" asks. */
@Component("restrictions")
public class Restrictions {
    static final String PROCESS = "restrict-case";
    static final String CHOOSE = "chooseWhoOpens";
    static final String NAMED = "restrictionNamed";

    private final CaseFiles files;

    Restrictions(CaseFiles files) {
        this.files = files;
    }

    /** Who began this process: the one who sent its start form last. */
    public @Nullable String starter(DelegateExecution step) {
        return files.values(Routing.of(step).number()).roundsOf(PROCESS, null).stream()
                .reduce((earlier, later) -> later)
                .map(JournalEntry::author)
                .orElse(null);
    }
}
