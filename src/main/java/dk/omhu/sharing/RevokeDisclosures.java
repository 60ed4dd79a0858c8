package dk.omhu.sharing;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Routing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Tilbagekald delingerne": the recipients read them no longer; what they read until now stays on record. */
@Component("revokeDisclosures")
class RevokeDisclosures implements JavaDelegate {
    private final CaseFiles files;
    private final Disclosures disclosures;

    RevokeDisclosures(CaseFiles files, Disclosures disclosures) {
        this.files = files;
        this.disclosures = disclosures;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        var rounds = files.values(number).roundsOf("chooseDisclosures", null);
        var choice = rounds.get(rounds.size() - 1);
        var reason = value(choice, "revokedReason").map(Object::toString).orElse("");
        var revoked = value(choice, "revokedDisclosures").stream()
                .flatMap(ids -> ids instanceof List<?> list ? list.stream() : java.util.stream.Stream.of(ids))
                .map(id -> Long.parseLong(id.toString()))
                .flatMap(id -> disclosures.revoke(number, id, choice.author(), reason).stream())
                .map(Revocations::describe)
                .collect(Collectors.joining("\n"));
        if (!revoked.isEmpty()) {
            files.write(
                    number,
                    NewEntry.record(
                            "revokeDisclosures",
                            "Tilbagekald delingerne",
                            choice.author(),
                            Map.of("disclosuresRevoked", new JournalValue(Part.INFOHUS, "Tilbagekaldt fra", revoked))));
        }
    }

    private static Optional<Object> value(JournalEntry choice, String key) {
        return Optional.ofNullable(choice.values().get(key)).map(JournalValue::value);
    }
}
