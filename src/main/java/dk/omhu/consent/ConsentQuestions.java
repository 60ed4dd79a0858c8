package dk.omhu.consent;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.Consents;
import dk.omhu.casefile.Disclosures;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of a withdrawal asks. */
@Component("consent")
public class ConsentQuestions {
    private final CaseFiles files;
    private final Consents consents;
    private final Disclosures disclosures;

    ConsentQuestions(CaseFiles files, Consents consents, Disclosures disclosures) {
        this.files = files;
        this.consents = consents;
        this.disclosures = disclosures;
    }

    /** Whether something stands that was shared on consent, now that the consent to share was just taken back. */
    public boolean isSharedOnWithdrawn(DelegateExecution step) {
        var number = Routing.of(step).number();
        return Written.last(files.values(number), "withdraw-consent")
                        .words("withdrawnScope")
                        .contains("SHARING")
                && consents.sharingIsOver(number)
                && !ConsentSupply.standing(disclosures, number).isEmpty();
    }
}
