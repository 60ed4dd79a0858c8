package dk.omhu.consent;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.Consent;
import dk.omhu.casefile.Consents;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Træk samtykket tilbage": nobody asks why, and what rests on it is looked at by whoever carries it out. */
@Component("withdrawConsent")
class WithdrawConsent implements JavaDelegate {
    private final CaseFiles files;
    private final Consents consents;
    private final Withdrawals withdrawals;

    WithdrawConsent(CaseFiles files, Consents consents, Withdrawals withdrawals) {
        this.files = files;
        this.consents = consents;
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        var form = Written.last(files.values(number), "withdraw-consent");
        var scopes = form.words("withdrawnScope").stream()
                .map(Consent.Scope::valueOf)
                .toList();
        withdrawals.withdraw(
                number,
                form.words("withdrawnBy"),
                scopes,
                form.day("withdrawnAt").orElseGet(consents::today),
                form.author());
        withdrawals.tellMeasures(number, scopes);
    }
}
