package dk.omhu.handover;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.casefile.PersonFacts;
import dk.omhu.childtrack.ChildTracks;
import dk.omhu.concern.Concerns;
import dk.omhu.engine.CaseProcesses;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The case at the receiving municipality: its own number and receipt, and nothing but what was chosen. A child's 24 hours begin
 * there when it was handed over, for then that municipality received it.
 */
@Component
class ReceivingCases {
    private final CaseFiles files;
    private final Concerns concerns;
    private final ChildTracks tracks;
    private final CaseProcesses processes;
    private final HandOverBook book;
    private final HandOvers handOvers;
    private final AccessLog log;
    private final Callers callers;
    private final Clock clock;

    ReceivingCases(
            CaseFiles files,
            Concerns concerns,
            ChildTracks tracks,
            CaseProcesses processes,
            HandOverBook book,
            HandOvers handOvers,
            AccessLog log,
            Callers callers,
            Clock clock) {
        this.files = files;
        this.concerns = concerns;
        this.tracks = tracks;
        this.processes = processes;
        this.book = book;
        this.handOvers = handOvers;
        this.log = log;
        this.callers = callers;
        this.clock = clock;
    }

    /** Opens the case there, or adds to the one that an earlier hand-over of the same case opened and that still goes on. */
    void send(HandOver over, Caller by) {
        var receiving = book.earlierCase(over.number(), over.to())
                .flatMap(files::followAlias)
                .filter(file -> file.state() == CaseFile.State.OPEN)
                .map(CaseFile::number);
        var number = receiving.orElseGet(() -> open(over));
        files.write(number, NewEntry.record("handOverArrived", title(over), null, came(over)));
        log.record(by, AccessLog.Act.CONCERN_RECEIVED, number, null, came(over).keySet(), null);
        book.sent(over, number);
        processes.start("HandOverArrived", number, Map.of());
        if (receiving.isPresent()) {
            tellOfMore(over, number);
        }
    }

    private String title(HandOver over) {
        return "Overdraget fra " + handOvers.nameOf(over.number().municipality());
    }

    private CaseNumber open(HandOver over) {
        boolean child = files.values(over.number())
                .text("legalTrack")
                .filter("CHILD"::equals)
                .isPresent();
        var number = concerns.receiveFrom(
                over.number(),
                over.to(),
                clock.instant(),
                Concerns.Sender.machine("omhu", "omhu"),
                received(over, child));
        if (child) {
            tracks.begin(number);
        }
        return number;
    }

    private Map<String, JournalValue> received(HandOver over, boolean child) {
        Map<String, JournalValue> received = new LinkedHashMap<>();
        received.put("source", new JournalValue(Part.CONCERN, "Hvem henvender sig?", "PROFESSIONAL", "Fagperson"));
        received.put("immediateDanger", new JournalValue(Part.CONCERN, "Er der fare lige nu?", false, "Nej"));
        received.put(
                "legalTrack",
                new JournalValue(Part.CONCERN, "Spor", child ? "CHILD" : "ADULT", child ? "Barn" : "Voksen"));
        received.put("reporterAnonymous", new JournalValue(Part.REPORTER, "Anonym?", "false", "Nej"));
        received.put("reporterName", new JournalValue(Part.REPORTER, "Navn", callers.nameOf(over.begunBy())));
        received.put(
                "reporterOrganisation",
                new JournalValue(
                        Part.REPORTER,
                        "Arbejdssted",
                        handOvers.nameOf(over.number().municipality())));
        if (over.items().stream().anyMatch(item -> item.choice().equals(WhatMayFollow.PERSON))) {
            received.putAll(person(over.number()));
        }
        received.put(
                "description",
                new JournalValue(
                        Part.CONCERN,
                        "Hvad er der sket, og hvad bekymrer?",
                        over.items().stream()
                                .filter(item -> item.choice().equals("text"))
                                .map(HandOver.Item::text)
                                .findFirst()
                                .orElse(title(over)
                                        + ". Se, hvad der fulgte med, i opgaven \"Modtag overdragelsen\".")));
        return received;
    }

    private Map<String, JournalValue> person(CaseNumber number) {
        var person = files.person(number);
        Map<String, JournalValue> values = new LinkedHashMap<>();
        if (person.name() != null) {
            values.put(PersonFacts.NAME, new JournalValue(Part.CONCERN, "Navn", person.name()));
        }
        if (person.cpr() != null) {
            values.put(
                    PersonFacts.CPR,
                    new JournalValue(Part.CONCERN, "CPR-nummer", person.cpr().digits()));
        }
        if (person.birthDate() != null) {
            values.put(
                    PersonFacts.BIRTH_DATE,
                    new JournalValue(
                            Part.CONCERN, "Fødselsdag", person.birthDate().toString()));
        }
        if (person.protectedAddress()) {
            values.put(
                    PersonFacts.PROTECTED_ADDRESS, new JournalValue(Part.CONCERN, "Adressebeskyttet?", "true", "Ja"));
        }
        return values;
    }

    /** What followed, in the parts in which it stood: whoever opens a part there reads that part's pieces. */
    private Map<String, JournalValue> came(HandOver over) {
        Map<String, JournalValue> came = new LinkedHashMap<>();
        over.items().stream()
                .collect(Collectors.groupingBy(HandOver.Item::part, LinkedHashMap::new, Collectors.toList()))
                .forEach((part, items) -> came.put(
                        "handedOver" + capital(part),
                        new JournalValue(
                                part,
                                title(over),
                                items.stream()
                                        .map(item -> item.label() + "\n" + item.text())
                                        .collect(Collectors.joining("\n\n")))));
        return came;
    }

    private static String capital(Part part) {
        return part.name().charAt(0) + part.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private void tellOfMore(HandOver over, CaseNumber number) {
        files.write(
                number,
                NewEntry.record(
                        "handOverArrived",
                        title(over),
                        null,
                        Map.of(
                                "newInformation",
                                new JournalValue(
                                        Part.CONCERN, "Ny oplysning", "Mere er overdraget. Se det i fanen Sagen."))));
        processes.tell("NewInformationReceived", number);
    }
}
