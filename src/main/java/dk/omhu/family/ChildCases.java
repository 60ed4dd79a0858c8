package dk.omhu.family;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.Role;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.casefile.PersonFacts;
import dk.omhu.childtrack.ChildTracks;
import dk.omhu.concern.Concerns;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens a case for each named child: its own number, receipt and text, and its own 24 hours, which begin with the receipt. */
@Component
class ChildCases {
    private final CaseFiles files;
    private final Concerns concerns;
    private final ChildTracks tracks;
    private final RelatedCases related;
    private final AccessLog log;
    private final Callers callers;

    ChildCases(
            CaseFiles files,
            Concerns concerns,
            ChildTracks tracks,
            RelatedCases related,
            AccessLog log,
            Callers callers) {
        this.files = files;
        this.concerns = concerns;
        this.tracks = tracks;
        this.related = related;
        this.log = log;
        this.callers = callers;
    }

    /** Whom the cases of the family are about already. */
    List<PersonFacts> known(CaseNumber from) {
        return related.family(from).stream().map(files::person).toList();
    }

    /** Whether cases have been opened from this one. */
    boolean haveBeenOpened(CaseNumber from) {
        return !related.of(from).isEmpty();
    }

    /** Opens the cases; of each the file it came from keeps only that it was done. */
    void open(
            CaseNumber from, List<NamedChild> children, RelatedCases.Relation relation, Instant receivedAt, Caller by) {
        for (var child : children) {
            open(from, child, relation, receivedAt, by);
        }
        files.write(
                from,
                NewEntry.record(
                        "openChildCases",
                        children.size() == 1 ? "En sag for et barn er oprettet" : "Sager for børn er oprettet",
                        by.userId(),
                        Map.of(
                                "childCasesOpened",
                                new JournalValue(Part.CONCERN, "Antal sager for børn", children.size()))));
    }

    private void open(
            CaseNumber from, NamedChild child, RelatedCases.Relation relation, Instant receivedAt, Caller by) {
        var received = received(child, by);
        var number = concerns.receiveFrom(from, from.municipality(), receivedAt, sender(by), received);
        log.record(by, AccessLog.Act.CONCERN_RECEIVED, number, null, received.keySet(), null);
        related.link(from, number, relation, by.userId());
        tracks.begin(number);
    }

    /** The colleague who notifies is the reporter: the duty of Barnets lov § 133 is theirs. */
    private Map<String, JournalValue> received(NamedChild child, Caller by) {
        Map<String, JournalValue> received = new LinkedHashMap<>();
        received.put("source", new JournalValue(Part.CONCERN, "Hvem henvender sig?", "PROFESSIONAL", "Fagperson"));
        received.put("immediateDanger", new JournalValue(Part.CONCERN, "Er der fare lige nu?", false, "Nej"));
        received.put("legalTrack", new JournalValue(Part.CONCERN, "Spor", "CHILD", "Barn"));
        received.put("reporterAnonymous", new JournalValue(Part.REPORTER, "Anonym?", "false", "Nej"));
        received.put("reporterName", new JournalValue(Part.REPORTER, "Navn", callers.nameOf(by.userId())));
        received.put("reporterOrganisation", new JournalValue(Part.REPORTER, "Arbejdssted", "Kommunen selv"));
        if (child.name() != null) {
            received.put(PersonFacts.NAME, new JournalValue(Part.CONCERN, "Navn", child.name()));
        }
        child.cpr()
                .ifPresent(cpr ->
                        received.put(PersonFacts.CPR, new JournalValue(Part.CONCERN, "CPR-nummer", child.cprTyped())));
        child.birthDate()
                .ifPresent(day -> received.put(
                        PersonFacts.BIRTH_DATE, new JournalValue(Part.CONCERN, "Fødselsdag", day.toString())));
        received.put("description", new JournalValue(Part.CONCERN, "Hvad er der sket, og hvad bekymrer?", child.why()));
        return received;
    }

    private static Concerns.Sender sender(Caller by) {
        return by.roles().stream()
                .filter(Role::municipal)
                .sorted()
                .findFirst()
                .map(role -> Concerns.Sender.person(by.userId(), role))
                .orElseThrow(() -> new IllegalStateException("Only a municipal role names children"));
    }
}
