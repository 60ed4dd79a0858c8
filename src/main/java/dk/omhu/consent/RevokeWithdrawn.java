package dk.omhu.consent;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Routing;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Tilbagekald det valgte": what the coordinator chose is read no longer; what was read until now stays on record. */
@Component("revokeWithdrawn")
class RevokeWithdrawn implements JavaDelegate {
    private final CaseFiles files;
    private final Disclosures disclosures;

    RevokeWithdrawn(CaseFiles files, Disclosures disclosures) {
        this.files = files;
        this.disclosures = disclosures;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        var form = Written.last(files.values(number), "decideOnShared");
        var reason = form.word("withdrawnSharingReason").orElse("");
        var revoked = form.words("withdrawnDisclosures").stream()
                .map(Long::parseLong)
                .flatMap(id -> disclosures.revoke(number, id, form.author(), reason).stream())
                .map(ConsentSupply::describe)
                .collect(Collectors.joining("\n"));
        if (!revoked.isEmpty()) {
            files.write(
                    number,
                    NewEntry.record(
                            "revokeWithdrawn",
                            "Tilbagekald det valgte",
                            form.author(),
                            Map.of("disclosuresRevoked", new JournalValue(Part.INFOHUS, "Tilbagekaldt fra", revoked))));
        }
    }
}
