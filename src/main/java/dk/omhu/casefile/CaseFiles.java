package dk.omhu.casefile;

import dk.omhu.access.MunicipalityCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the case files. Everything here takes part in the caller's transaction, which is the engine's.
 * Lock order, always: the case, the number counter, then the engine.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseFiles {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final CaseFileRepository files;
    private final Journal journal;
    private final PersonIndex persons;
    private final JdbcClient sql;
    private final Clock clock;

    CaseFiles(CaseFileRepository files, Journal journal, PersonIndex persons, JdbcClient sql, Clock clock) {
        this.files = files;
        this.journal = journal;
        this.persons = persons;
        this.sql = sql;
        this.clock = clock;
    }

    /** Opens a file under a fresh number of the present year; numbers of rolled-back transactions are not lost. */
    public CaseFile open(
            MunicipalityCode municipality, CaseFile.Kind kind, Instant receivedAt, @Nullable String openedBy) {
        return open(municipality, kind, receivedAt, openedBy, false);
    }

    /** The same, of a drill or of a real case: which of the two it is, is said here and never again. */
    public CaseFile open(
            MunicipalityCode municipality,
            CaseFile.Kind kind,
            Instant receivedAt,
            @Nullable String openedBy,
            boolean drill) {
        var now = clock.instant();
        int year = now.atZone(DENMARK).getYear();
        int running = sql.sql("""
                        insert into case_number_counter (municipality, year, last_number) values (:municipality, :year, 1)
                        on conflict (municipality, year) do update set last_number = case_number_counter.last_number + 1
                        returning last_number""")
                .param("municipality", municipality.value())
                .param("year", year)
                .query(Integer.class)
                .single();
        return files.saveAndFlush(
                new CaseFile(CaseNumber.of(municipality, year, running), kind, receivedAt, now, openedBy, drill));
    }

    /** The file of what the house itself does in the municipality, opened where it is not there yet; answers its number. */
    public CaseNumber house(MunicipalityCode municipality) {
        var number = CaseNumber.ofHouse(municipality);
        sql.sql("""
                        insert into case_file (number, municipality, kind, state, received_at, opened_at)
                        values (:number, :municipality, :kind, :state, :now, :now) on conflict do nothing""")
                .param("number", number.value())
                .param("municipality", municipality.value())
                .param("kind", CaseFile.Kind.HOUSE.name())
                .param("state", CaseFile.State.OPEN.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return number;
    }

    /** The file with this number; a number that was joined answers with its own, joined file. */
    public Optional<CaseFile> find(CaseNumber number) {
        return files.findById(number.value());
    }

    /** The file that must be there. */
    public CaseFile get(CaseNumber number) {
        return find(number).orElseThrow(() -> new NoSuchElementException("No case file " + number));
    }

    /** The file in which work goes on: where the number is an alias, the one it was joined with. */
    public Optional<CaseFile> followAlias(CaseNumber number) {
        return find(number)
                .flatMap(file -> file.joinedTo().isEmpty()
                        ? Optional.of(file)
                        : followAlias(file.joinedTo().get()));
    }

    /** The numbers that live on as aliases of this one. */
    public List<CaseNumber> aliases(CaseNumber number) {
        return files.findByJoinedTo(number.value()).stream()
                .map(CaseFile::number)
                .toList();
    }

    /** Holds the case until the transaction ends, so that two submissions can't write past each other. */
    public CaseFile lock(CaseNumber number) {
        return files.lock(number.value()).orElseThrow(() -> new NoSuchElementException("No case file " + number));
    }

    /** Writes an entry into the journal and brings the search index up to date. */
    public JournalEntry write(CaseNumber number, NewEntry entry) {
        lock(number);
        var written = journal.append(number, entry);
        if (PersonIndex.concerns(entry.values().keySet())) {
            persons.refresh(number, person(number));
        }
        return written;
    }

    /** The journal and the current values. */
    public CaseValues values(CaseNumber number) {
        return journal.values(number);
    }

    /** What is known of the person. */
    public PersonFacts person(CaseNumber number) {
        return PersonFacts.of(values(number));
    }

    /** Turns what was opened into advice about somebody who was not named, and closes it. */
    public void keepAsAdvice(CaseNumber number) {
        lock(number).keepAsAdvice(clock.instant());
    }

    /** Closes the case with a reason of {@code closingReason}. */
    public void close(CaseNumber number, String reason) {
        lock(number).close(reason, clock.instant());
    }

    /** Joins the case with an open one; its number stays as an alias. */
    public void join(CaseNumber number, CaseNumber other) {
        var file = lock(number);
        file.join(other, clock.instant());
        // Who is barred from one of the two is barred from both at once, and that is asked in SQL.
        files.saveAndFlush(file);
    }

    /** Takes a joined number out of the case again: it is a case of its own, open, with what its own journal says. */
    public void separate(CaseNumber number) {
        var file = lock(number);
        file.separate();
        files.saveAndFlush(file);
    }
}
