package dk.omhu.casefile;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what an entry says out of a case file by law or order, and everything that was made of it: the person index, papers, and
 * the text of disclosures. The entry's place, author and time stay, with the digest of what it said, so that the chain still checks.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Erasures {
    /** What stands where a disclosed text stood. */
    static final String ERASED = "[Slettet]";

    private static final String STEP = "entryErased";

    private final CaseFiles files;
    private final JournalEntryRepository entries;
    private final Disclosures disclosures;
    private final PersonIndex persons;
    private final List<Quoted> quotes;
    private final EntityManager jpa;
    private final JdbcClient sql;

    Erasures(
            CaseFiles files,
            JournalEntryRepository entries,
            Disclosures disclosures,
            PersonIndex persons,
            List<Quoted> quotes,
            EntityManager jpa,
            JdbcClient sql) {
        this.files = files;
        this.entries = entries;
        this.disclosures = disclosures;
        this.persons = persons;
        this.quotes = quotes;
        this.jpa = jpa;
        this.sql = sql;
    }

    /**
     * What was erased.
     *
     * @param recordedBy the new entry that says so, without the values
     * @param disclosures what had been passed on of it, as it still stood: each recipient is to be told
     * @param papers how many papers went with it
     */
    public record Erased(JournalEntry recordedBy, List<Disclosure> disclosures, int papers) {}

    /**
     * Erases the values of one entry; empty where the case has no such entry, or it was erased before.
     *
     * @param ground why, as the journal keeps it: never what was erased
     */
    public Optional<Erased> erase(CaseNumber number, int sequence, String ground, String by) {
        files.lock(number);
        return entries.findByCaseNumberAndSequence(number.value(), sequence)
                .filter(entry -> entry.erasedAt().isEmpty() && entry.about().isEmpty())
                .map(entry -> erase(number, entry, ground, by));
    }

    /**
     * Takes an entry out of the case and writes what it said into the case of the person it is about. What a table suggested about
     * the wrong person is written nowhere, and neither are another authority's words: on what basis it gave them to that case is
     * for it to say. Answers as {@link #erase} does.
     */
    public Optional<Erased> move(CaseNumber number, int sequence, CaseNumber to, String ground, String by) {
        files.lock(number);
        entries.findByCaseNumberAndSequence(number.value(), sequence)
                .filter(entry -> entry.erasedAt().isEmpty() && entry.about().isEmpty())
                .filter(entry -> entry.kind() != JournalEntry.Kind.SUGGESTION)
                .filter(entry -> entry.authority().equals(Authority.MUNICIPALITY))
                .ifPresent(entry -> files.write(to, NewEntry.moved(entry, by)));
        return erase(number, sequence, ground, by);
    }

    private Erased erase(CaseNumber number, JournalEntry entry, String ground, String by) {
        var record = files.write(
                number,
                NewEntry.record(
                                STEP,
                                "Oplysninger er slettet",
                                by,
                                Map.of("erasedGround", new JournalValue(Part.CONCERN, "Hvorfor slettet", ground)))
                        .about(entry.sequence()));
        jpa.flush();
        // It is read anew from now on, without its values.
        jpa.detach(entry);
        sql.sql("""
                        update journal_entry set values = '{}', salt = null, erased_at = :at, erased_by = :by
                        where case_number = :number and sequence = :sequence""")
                .param("at", java.sql.Timestamp.from(record.at()))
                .param("by", by)
                .param("number", number.value())
                .param("sequence", entry.sequence())
                .update();
        int papers = sql.sql("delete from document where case_number = :number and sequence = :sequence")
                .param("number", number.value())
                .param("sequence", entry.sequence())
                .update();
        if (PersonIndex.concerns(entry.values().keySet())) {
            persons.refresh(number, files.person(number));
        }
        quotes.forEach(feature -> feature.erased(number, entry.sequence()));
        return new Erased(record, disclosures.erase(number, entry.sequence(), ground, by), papers);
    }
}
