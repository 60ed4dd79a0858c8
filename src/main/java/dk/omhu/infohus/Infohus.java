package dk.omhu.infohus;

import dk.omhu.access.Role;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.engine.Routing;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of the infohus asks: who was invited. */
@Component("infohus")
public class Infohus {
    private final CaseFiles files;

    Infohus(CaseFiles files) {
        this.files = files;
    }

    /** The role ids of the authorities that the coordinator invited in this round; none where the coordinator works alone. */
    public List<String> invited(DelegateExecution step) {
        return invited(files.values(Routing.of(step).number()));
    }

    /** Whether anybody was invited in this round; otherwise the coordinator assesses alone. */
    public boolean isAnybodyInvited(DelegateExecution step) {
        return !invited(step).isEmpty();
    }

    static List<String> invited(CaseValues values) {
        return lastInvitation(values)
                .map(invitation -> invitation.values().get("invitedAuthorities"))
                .map(JournalValue::value)
                .map(value -> value instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(value.toString()))
                .orElse(List.of())
                .stream()
                .filter(role -> Role.byId(role).isPresent())
                .toList();
    }

    /** A later round that invites nobody does not ask those of an earlier one again. */
    static Optional<JournalEntry> lastInvitation(CaseValues values) {
        var rounds = values.roundsOf("inviteAuthorities", null);
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }
}
