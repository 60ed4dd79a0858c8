package dk.omhu.personlink;

import dk.omhu.access.Municipalities;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.Document;
import dk.omhu.casefile.Documents;
import dk.omhu.casefile.Erasures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes the chosen entries out of a case, with the letters that quote them, and finds who had got any of it. */
@Component
class Removal {
    /** The letters that leave the municipality without a disclosure on record. */
    private static final Map<Document.Kind, String> LETTERS = Map.of(
            Document.Kind.RECEIPT, "Modtageren af kvitteringen",
            Document.Kind.DECISION, "Modtageren af afgørelsen");

    private final Erasures erasures;
    private final Disclosures disclosures;
    private final Documents documents;
    private final Municipalities municipalities;

    Removal(Erasures erasures, Disclosures disclosures, Documents documents, Municipalities municipalities) {
        this.erasures = erasures;
        this.disclosures = disclosures;
        this.documents = documents;
        this.municipalities = municipalities;
    }

    /**
     * Removes what was chosen; answers everybody who may have got something of it: whoever was given anything since. Of what was
     * written for a recipient by hand nobody can tell by machine what it was taken from.
     *
     * @param since when the first of it came into the case
     */
    List<LinkBook.Recipient> remove(
            CaseNumber number, Asked asked, Optional<CaseNumber> right, Instant since, String by) {
        var made = disclosures.of(number).stream()
                .filter(one -> !one.at().isBefore(since))
                .toList();
        var papers = documents.of(number);
        var ground = Asked.GROUNDS.get(asked.ground()) + (asked.moves() ? "" : ": " + asked.why());
        Map<Long, Disclosure> given = new LinkedHashMap<>();
        for (int entry : asked.entries()) {
            var erased = right.isPresent()
                    ? erasures.move(number, entry, right.get(), ground, by)
                    : erasures.erase(number, entry, ground, by);
            erased.ifPresent(done -> done.disclosures().forEach(one -> given.put(one.id(), one)));
        }
        for (var paper : papers) {
            if (!asked.entries().contains(paper.sequence()) && quotes(paper, given.values())) {
                erasures.erase(number, paper.sequence(), ground, by);
            }
        }
        made.forEach(one -> given.putIfAbsent(one.id(), one));
        return recipients(asked, given.values(), papers);
    }

    /** A letter to somebody who had got it by then quotes it: the letter can't be changed, so it goes. */
    private static boolean quotes(Document paper, Iterable<Disclosure> given) {
        for (var one : given) {
            if (one.recipient().equals(paper.recipient()) && !one.at().isAfter(paper.madeAt())) {
                return true;
            }
        }
        return false;
    }

    private List<LinkBook.Recipient> recipients(Asked asked, Iterable<Disclosure> given, List<Document> papers) {
        Map<String, List<Instant>> moments = new HashMap<>();
        given.forEach(one -> moments.computeIfAbsent(title(one.recipient()), title -> new ArrayList<>())
                .add(one.at()));
        papers.stream()
                .filter(paper -> asked.entries().contains(paper.sequence()))
                .forEach(paper -> Optional.ofNullable(LETTERS.get(paper.kind()))
                        .ifPresent(title -> moments.computeIfAbsent(title, none -> new ArrayList<>())
                                .add(paper.madeAt())));
        return moments.entrySet().stream()
                .map(one -> new LinkBook.Recipient(
                        one.getKey(),
                        one.getValue().size(),
                        one.getValue().stream().min(Comparator.naturalOrder()).orElseThrow()))
                .sorted(Comparator.comparing(LinkBook.Recipient::title))
                .toList();
    }

    private String title(String recipient) {
        return Role.byId(recipient)
                .map(Role::title)
                .or(() -> Optional.of(recipient)
                        .filter(MunicipalityCode::isOne)
                        .flatMap(code -> municipalities.byCode(new MunicipalityCode(code)))
                        .map(municipality -> municipality.title() + " Kommune"))
                .orElse(recipient);
    }
}
