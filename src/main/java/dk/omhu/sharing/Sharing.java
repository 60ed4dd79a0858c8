package dk.omhu.sharing;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the models on sharing ask. */
@Component("sharing")
public class Sharing {
    private final CaseFiles files;

    Sharing(CaseFiles files) {
        this.files = files;
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
