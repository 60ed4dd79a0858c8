package dk.omhu.personlink;

import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.casefile.SamePerson;
import dk.omhu.concern.Concerns;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Refused;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The case of the person whom the entries are about: it is found, opened or taken apart again, and told what came. */
@Component
class Arrival {
    /** What an intake begins with, where the entries say it. */
    private static final List<String> FOR_THE_INTAKE = List.of(
            "personName", "personCpr", "personBirthDate", "protectedAddress", "ageBand", "language", "interpreter");

    private final CaseFiles files;
    private final Concerns concerns;
    private final SamePerson samePerson;
    private final CaseProcesses processes;
    private final SameDoors doors;

    Arrival(CaseFiles files, Concerns concerns, SamePerson samePerson, CaseProcesses processes, SameDoors doors) {
        this.files = files;
        this.concerns = concerns;
        this.samePerson = samePerson;
        this.processes = processes;
        this.doors = doors;
    }

    /** The case to which the entries go, open when this answers. It names the wrong one nowhere. */
    CaseNumber prepare(CaseNumber wrong, Asked asked, List<JournalEntry> entries, String by) {
        var right = asked.rightCase().orElseGet(() -> opened(wrong, entries, by));
        if (!right.municipality().equals(wrong.municipality())) {
            throw new Refused("Oplysninger kan kun flyttes til en sag i den samme kommune.");
        }
        if (RightCases.joinedTo(files.get(right), wrong)) {
            files.separate(right);
            doors.shut(wrong, right, by);
            concerns.beginAgain(right);
        }
        twoPersons(wrong, right, by);
        return right;
    }

    /** That these are two persons is decided: neither is shown as a possible match of the other again. */
    private void twoPersons(CaseNumber one, CaseNumber other, String by) {
        samePerson.decide(one, other, SamePerson.Decision.DECLINED, SamePerson.TWO_PERSONS, null, by);
        samePerson.decide(other, one, SamePerson.Decision.DECLINED, SamePerson.TWO_PERSONS, null, by);
    }

    /** Received when the first of the entries was written: the clocks of the law have run since. */
    private CaseNumber opened(CaseNumber wrong, List<JournalEntry> entries, String by) {
        Map<String, JournalValue> received = new LinkedHashMap<>();
        entries.stream()
                .sorted(Comparator.comparing(JournalEntry::writtenAt))
                .forEach(entry -> FOR_THE_INTAKE.stream()
                        .filter(entry.values()::containsKey)
                        .forEach(key -> received.put(key, entry.values().get(key))));
        received.put("source", new JournalValue(Part.CONCERN, "Hvem henvender sig?", "OTHER", "Andre"));
        received.put("immediateDanger", new JournalValue(Part.CONCERN, "Er der fare lige nu?", false, "Nej"));
        received.put(
                "description",
                new JournalValue(
                        Part.CONCERN,
                        "Hvad er der sket, og hvad bekymrer?",
                        "Oplysningerne stod i en anden sag. De er flyttet hertil og står i sagens journal."));
        return concerns.receiveFrom(
                wrong,
                wrong.municipality(),
                entries.stream()
                        .map(JournalEntry::writtenAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                new Concerns.Sender(by, null, Authority.MUNICIPALITY),
                received,
                right -> doors.shut(wrong, right, by));
    }

    /** Tells those who work on the right case that something came; what is running there is told like any news. */
    void arrived(CaseNumber wrong, CaseNumber right, int entries, String by) {
        files.write(
                right,
                NewEntry.record(
                        "personLinkArrived",
                        "Oplysninger er flyttet hertil fra en anden sag",
                        by,
                        Map.of(
                                "newInformation",
                                new JournalValue(
                                        Part.CONCERN,
                                        "Ny oplysning",
                                        "%d oplysninger, der stod i en anden sag, er flyttet hertil. De står i sagens journal."
                                                .formatted(entries)))));
        processes.tell("NewInformationReceived", right);
    }
}
