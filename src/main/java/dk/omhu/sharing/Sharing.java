package dk.omhu.sharing;

import dk.omhu.access.Caller;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.engine.Routing;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the models on sharing ask. */
@Component("sharing")
public class Sharing {
    private final CaseFiles files;
    private final Shareable shareable;

    Sharing(CaseFiles files, Shareable shareable) {
        this.files = files;
        this.shareable = shareable;
    }

    /** The pieces of the concern and of the infohus that the caller may pass on, each under a name; never who told of the person. */
    public Map<String, Disclosure.Piece> pieces(CaseNumber number, CaseValues values, Caller caller) {
        return shareable.pieces(number, values, caller);
    }

    /** Who began this process: the one who sent its start form last. */
    public @Nullable String starter(DelegateExecution step) {
        var begun = files.values(Routing.of(step).number()).roundsOf(Revocations.PROCESS, null);
        return begun.stream()
                .reduce((earlier, later) -> later)
                .map(JournalEntry::author)
                .orElse(null);
    }
}
