package dk.omhu.sharing;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.engine.Routing;
import dk.omhu.infohus.Infohus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Registrér videregivelsen": what the coordinator shares with each invited authority, why, and on which basis. */
@Component("discloseToInvited")
class DiscloseToInvited implements JavaDelegate {
    private final CaseFiles files;
    private final Disclosures disclosures;
    private final Infohus infohus;
    private final Shareable shareable;
    private final Callers callers;

    DiscloseToInvited(CaseFiles files, Disclosures disclosures, Infohus infohus, Shareable shareable, Callers callers) {
        this.files = files;
        this.disclosures = disclosures;
        this.infohus = infohus;
        this.shareable = shareable;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        var values = files.values(number);
        var rounds = values.roundsOf("inviteAuthorities", null);
        if (rounds.isEmpty()) {
            return;
        }
        var invitation = rounds.get(rounds.size() - 1);
        var by = callers.byId(invitation.author());
        infohus.invited(step).stream()
                .flatMap(id -> Recipient.byId(id).stream())
                .forEach(recipient ->
                        disclosures.disclose(number, disclosure(number, values, invitation, recipient, by)));
    }

    private Disclosures.NewDisclosure disclosure(
            CaseNumber number, CaseValues values, JournalEntry invitation, Recipient recipient, Caller by) {
        return new Disclosures.NewDisclosure(
                recipient.id(),
                text(invitation, recipient.key("Basis")).orElse(""),
                text(invitation, recipient.key("Purpose"))
                        .flatMap(Purpose::byWord)
                        .map(Purpose::label)
                        .orElse(""),
                text(invitation, recipient.key("Necessity")).orElse(""),
                pieces(number, values, invitation, recipient, by),
                text(invitation, recipient.key("Text")).orElse(null),
                invitation.author(),
                invitation.taskId());
    }

    private List<Disclosure.Piece> pieces(
            CaseNumber number, CaseValues values, JournalEntry invitation, Recipient recipient, Caller by) {
        var chosen = words(invitation, recipient.key("Parts"));
        List<Disclosure.Piece> pieces = new ArrayList<>();
        shareable.pieces(number, values, by).forEach((choice, piece) -> {
            if (chosen.contains(choice)) {
                pieces.add(piece);
            }
        });
        if (text(invitation, recipient.key("ReporterToo"))
                .filter("true"::equals)
                .isPresent()) {
            shareable.reporter(number, values, by).ifPresent(pieces::add);
        }
        return pieces;
    }

    private static Set<String> words(JournalEntry invitation, String key) {
        return Optional.ofNullable(invitation.values().get(key))
                .map(JournalValue::value)
                .map(value -> value instanceof List<?> list
                        ? list.stream().map(String::valueOf).collect(Collectors.toSet())
                        : Set.of(value.toString()))
                .orElse(Set.of());
    }

    private static Optional<String> text(JournalEntry invitation, String key) {
        return Optional.ofNullable(invitation.values().get(key))
                .map(JournalValue::value)
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }
}
