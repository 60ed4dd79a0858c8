package dk.omhu.infohus;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.Disclosures;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Registrér videregivelsen": what the coordinator shares with each invited authority, why, and on which basis. */
@Component("discloseToInvited")
class DiscloseToInvited implements JavaDelegate {
    private final CaseFiles files;
    private final Disclosures disclosures;
    private final Infohus infohus;

    DiscloseToInvited(CaseFiles files, Disclosures disclosures, Infohus infohus) {
        this.files = files;
        this.disclosures = disclosures;
        this.infohus = infohus;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        var values = files.values(number);
        for (var recipient : infohus.invited(step)) {
            disclosures.disclose(
                    number,
                    recipient,
                    values.text("inviteBasis").orElse(""),
                    values.text("invitePurpose").orElse(""),
                    values.text("inviteNecessity").orElse(""),
                    values.text("inviteShare").orElse(""),
                    values.latest("inviteShare")
                            .map(written -> written.by().author())
                            .orElse("omhu"));
        }
    }
}
