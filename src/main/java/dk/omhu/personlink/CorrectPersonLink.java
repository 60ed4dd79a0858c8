package dk.omhu.personlink;

import dk.omhu.breach.BreachCause;
import dk.omhu.breach.Breaches;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Routing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Ret personkoblingen": what was chosen goes out of the case and, where it is about somebody else, into the case of that person;
 * who got it is listed to be told, and a breach is assessed. All of it in the transaction of the approval.
 */
@Component("correctPersonLink")
class CorrectPersonLink implements JavaDelegate {
    private final CaseFiles files;
    private final Removal removal;
    private final Arrival arrival;
    private final LinkBook book;
    private final Breaches breaches;

    CorrectPersonLink(CaseFiles files, Removal removal, Arrival arrival, LinkBook book, Breaches breaches) {
        this.files = files;
        this.removal = removal;
        this.arrival = arrival;
        this.book = book;
        this.breaches = breaches;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        var values = files.values(number);
        var asked = Asked.of(values).orElseThrow();
        var rounds = values.roundsOf(Asked.APPROVE, null);
        var approval = rounds.get(rounds.size() - 1);
        var proposer = asked.choice().orElseThrow().author();
        var chosen = chosen(values, asked);
        var since = chosen.stream()
                .map(JournalEntry::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Optional<CaseNumber> right =
                asked.moves() ? Optional.of(arrival.prepare(number, asked, chosen, proposer)) : Optional.empty();
        var recipients = removal.remove(number, asked, right, since, approval.author());
        long link = book.keep(
                number, right.orElse(null), asked.ground(), asked.entries().size(), proposer, approval.author());
        recipients.forEach(one -> book.toTell(link, one));
        files.write(number, record(asked, recipients, approval.author()));
        right.ifPresent(one -> arrival.arrived(number, one, asked.entries().size(), approval.author()));
        if (asked.moves() || says(approval, "linkBreach")) {
            breaches.suspect(
                    number,
                    asked.moves() ? BreachCause.WRONG_PERSON : BreachCause.OTHER,
                    null,
                    background(asked, recipients));
        }
        Routing.of(step).say(PersonLinks.LINK, String.valueOf(link));
    }

    private static List<JournalEntry> chosen(CaseValues values, Asked asked) {
        return values.entries().stream()
                .filter(entry -> asked.entries().contains(entry.sequence()))
                .toList();
    }

    private static boolean says(JournalEntry approval, String key) {
        return Optional.ofNullable(approval.values().get(key))
                .map(JournalValue::value)
                .map(Object::toString)
                .filter("true"::equals)
                .isPresent();
    }

    private static NewEntry record(Asked asked, List<LinkBook.Recipient> recipients, String by) {
        return NewEntry.record(
                "correctPersonLink",
                asked.moves() ? "Oplysninger om en anden er fjernet" : "Oplysninger er slettet efter påbud",
                by,
                Map.of(
                        "linkRemoved",
                        new JournalValue(
                                Part.CONCERN,
                                "Fjernet fra journalen",
                                asked.entries().size()),
                        "linkRecipients",
                        new JournalValue(Part.CONCERN, "Skal have det at vide", titles(recipients))));
    }

    private static String titles(List<LinkBook.Recipient> recipients) {
        return recipients.isEmpty()
                ? "Ingen: intet af det var givet videre"
                : recipients.stream().map(LinkBook.Recipient::title).collect(Collectors.joining(", "));
    }

    private static String background(Asked asked, List<LinkBook.Recipient> recipients) {
        return "%s. Der er fjernet %d oplysninger fra journalen. De var givet videre til: %s."
                .formatted(Asked.GROUNDS.get(asked.ground()), asked.entries().size(), titles(recipients));
    }
}
