package dk.omhu.acute;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.engine.Routing;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the models ask about an acute situation; each one of a case is a strand of its journal, with its own answers. */
@Component("acuteSituations")
public class AcuteSituations {
    static final String BEGUN = "beginAcuteSituation";
    static final String RECEIVED_AT = "acuteReceivedAt";
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final String REPORT = "raise-acute-situation";

    private final CaseFiles files;
    private final Clock clock;

    AcuteSituations(CaseFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** Whether the report itself opened the case, so that its handling has yet to begin. */
    public boolean isNewCase(DelegateExecution step) {
        var sent = files.values(Routing.of(step).number()).entries().stream()
                .filter(entry -> entry.kind() == JournalEntry.Kind.SUBMISSION)
                .map(JournalEntry::stepKey)
                .toList();
        return sent.equals(List.of(REPORT));
    }

    /** Whether who told of the danger has said that the police were called: then nobody is asked to say so again. */
    public boolean isCallRecorded(DelegateExecution step) {
        return files.values(Routing.of(step).number())
                .inStrand(step.getProcessInstanceId())
                .isTrue("policeCalled");
    }

    /** Whether the person is a child or was said to be perhaps one; where nobody has said a word of the age, the intake asks. */
    public boolean isMaybeChild(DelegateExecution step) {
        return saidToBeChild(Routing.of(step).number()).orElse(false);
    }

    /** Whether the person counts as a child; an age that is not known does (legal-track). Empty where nobody has said anything. */
    Optional<Boolean> saidToBeChild(CaseNumber number) {
        var values = files.values(number);
        var today = clock.instant().atZone(DENMARK).toLocalDate();
        return files.person(number)
                .ageOn(today)
                .map(age -> age < 18)
                .or(() -> values.text("ageBand").map(band -> !band.equals("ADULT")))
                .or(() -> values.text("personUnder18").map(answer -> !answer.equals("NO")));
    }

    /** When the municipality heard of this danger. */
    Instant receivedAt(DelegateExecution step) {
        return files.values(Routing.of(step).number())
                .inStrand(step.getProcessInstanceId())
                .text(RECEIVED_AT)
                .map(Instant::parse)
                .orElseGet(clock::instant);
    }

    /** The acute situations of a case so far, by the entries that began them, oldest first. */
    static List<JournalEntry> begun(List<JournalEntry> journal) {
        return journal.stream()
                .filter(entry -> entry.stepKey().equals(BEGUN) && entry.strand() != null)
                .toList();
    }
}
