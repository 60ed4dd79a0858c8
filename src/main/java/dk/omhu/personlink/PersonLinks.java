package dk.omhu.personlink;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.engine.Routing;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the model "Ret personkobling" asks. */
@Component("personLinks")
public class PersonLinks {
    /** The word by which the engine knows the correction that was made. */
    static final String LINK = "personLink";

    /** The word by which a repeated task knows whom it is about. */
    static final String RECIPIENT = "toldRecipient";

    private final CaseFiles files;
    private final LinkBook book;

    PersonLinks(CaseFiles files, LinkBook book) {
        this.files = files;
        this.book = book;
    }

    /** Who asked for the correction. */
    public @Nullable String starter(DelegateExecution step) {
        return Asked.of(files.values(Routing.of(step).number()))
                .map(asked -> asked.start().author())
                .orElse(null);
    }

    /** Those who got something of what was removed: a task each. */
    public List<String> recipients(DelegateExecution step) {
        return Routing.of(step)
                .word(LINK)
                .map(link -> book.recipients(link, Routing.of(step).number()))
                .orElse(List.of());
    }
}
