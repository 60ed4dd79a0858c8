package dk.omhu.measures;

import dk.omhu.access.Role;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Consent;
import dk.omhu.casefile.Consents;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Routing;
import dk.omhu.engine.RunningCases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Fortsæt på voksensporet": what the caseworker has just written comes true. The parents' consents end, the person's own
 * begins, what was chosen is shared as a disclosure, the case is an adult's, and a measure goes on or stops.
 */
@Component("handToAdult")
class HandToAdult implements JavaDelegate {
    /** The key under which the hand-over keeps whether the measure goes on. */
    static final String MEASURE = "adultMeasure";

    private static final String ADULT = "ADULT";

    private final CaseFiles files;
    private final Consents consents;
    private final Disclosures disclosures;
    private final RunningCases running;
    private final CaseProcesses processes;

    HandToAdult(
            CaseFiles files,
            Consents consents,
            Disclosures disclosures,
            RunningCases running,
            CaseProcesses processes) {
        this.files = files;
        this.consents = consents;
        this.disclosures = disclosures;
        this.running = running;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        var rounds = files.values(number).roundsOf("handOverToAdult", null);
        var written = rounds.get(rounds.size() - 1);
        share(number, written);
        consent(number, written);
        files.write(
                number,
                NewEntry.record(
                        "handToAdult",
                        "Fortsæt på voksensporet",
                        written.author(),
                        Map.of(
                                "legalTrack", new JournalValue(Part.CONCERN, "Spor", ADULT, "Voksen"),
                                "ageBand", new JournalValue(Part.CONCERN, "Alder", ADULT, "18 år eller derover"))));
        running.say(number, "legalTrack", ADULT);
        running.say(number, "ageBand", ADULT);
        processes.tell("MeasureHandedToAdult", number);
    }

    private void share(CaseNumber number, JournalEntry written) {
        var chosen = chosen(written);
        var pieces = FromTheChild.pieces(files.values(number)).entrySet().stream()
                .filter(piece -> chosen.contains(piece.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (!pieces.isEmpty()) {
            disclosures.disclose(
                    number,
                    new Disclosures.NewDisclosure(
                            Role.ADULT_CASEWORKER.id(),
                            "INTERNAL",
                            FromTheChild.PURPOSE,
                            text(written, "handOverNecessity").orElse(""),
                            pieces,
                            null,
                            written.author(),
                            written.taskId()));
        }
    }

    private void consent(CaseNumber number, JournalEntry written) {
        var by = written.author();
        consents.end(
                number,
                List.of(Consent.Giver.CUSTODY_1, Consent.Giver.CUSTODY_2, Consent.Giver.YOUNG_PERSON),
                List.of(Consent.Scope.values()),
                Consent.End.TURNED_18,
                consents.today(),
                by);
        if (text(written, MEASURE).filter("CONTINUE"::equals).isPresent()) {
            consents.give(
                    number,
                    new Consents.NewConsent(
                            Consent.Giver.PERSON,
                            null,
                            Consent.Scope.MEASURE,
                            text(written, "adultConsentFor").orElse(""),
                            null,
                            Consent.How.valueOf(text(written, "adultConsentHow").orElseThrow()),
                            LocalDate.parse(text(written, "adultConsentAt")
                                    .orElseThrow()
                                    .substring(0, 10)),
                            null,
                            by));
        }
    }

    private static Set<String> chosen(JournalEntry written) {
        return Optional.ofNullable(written.values().get("handOverItems"))
                .map(JournalValue::value)
                .filter(List.class::isInstance)
                .map(list -> ((List<?>) list).stream().map(String::valueOf).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Optional<String> text(JournalEntry written, String key) {
        return Optional.ofNullable(written.values().get(key))
                .map(JournalValue::value)
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }
}
