package dk.omhu.consent;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.Consent;
import dk.omhu.casefile.Consents;
import dk.omhu.casefile.Consents.NewConsent;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Registrér samtykket": what was just written in the start form becomes a record of its own. */
@Component("registerConsent")
class RegisterConsent implements JavaDelegate {
    private final CaseFiles files;
    private final Consents consents;

    RegisterConsent(CaseFiles files, Consents consents) {
        this.files = files;
        this.consents = consents;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        var form = Written.last(files.values(number), "register-consent");
        for (var scope : form.words("consentScope")) {
            consents.give(
                    number,
                    new NewConsent(
                            Consent.Giver.valueOf(form.word("consentGiver").orElseThrow()),
                            form.word("consentGiverName").orElse(null),
                            Consent.Scope.valueOf(scope),
                            form.word("consentWhat").orElse(""),
                            form.word("consentToWhom").orElse(null),
                            Consent.How.valueOf(form.word("consentHow").orElseThrow()),
                            form.day("consentGivenAt").orElseGet(consents::today),
                            form.day("consentEnds").orElse(null),
                            form.author()));
        }
    }
}
