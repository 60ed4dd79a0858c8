package dk.omhu.acute;

import dk.omhu.access.Role;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Routing;
import dk.omhu.notice.Notice;
import dk.omhu.notice.Notices;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Registrér situationen, og giv besked": what was just told becomes this situation's own, so that another one on the same case neither shows
 * nor overwrites it. It was told in the command that begins the situation, so it is what no earlier situation has taken.
 */
@Component("beginAcuteSituation")
class BeginAcuteSituation implements JavaDelegate {
    private static final String DESCRIPTION = "acuteDescription";
    private static final List<String> TOLD = List.of(
            DESCRIPTION, "policeCalled", "policeCalledAt", "policeCalledBy", "policeCalledWho", "policeReference");

    private final CaseFiles files;
    private final Notices notices;

    BeginAcuteSituation(CaseFiles files, Notices notices) {
        this.files = files;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        var told = told(files.values(number).entries());
        Map<String, JournalValue> own = new LinkedHashMap<>();
        TOLD.forEach(key -> told.map(entry -> entry.values().get(key)).ifPresent(value -> own.put(key, value)));
        own.put(
                AcuteSituations.RECEIVED_AT,
                new JournalValue(
                        Part.CONCERN,
                        "Hvornår fik kommunen det at vide?",
                        receivedAt(number, told).toString()));
        files.write(
                number,
                NewEntry.record(
                                AcuteSituations.BEGUN,
                                "Akut situation begyndt",
                                told.map(JournalEntry::author).orElse(null),
                                own)
                        .inStrand(step.getProcessInstanceId()));
        notices.tell(new Notice(
                Notice.Kind.ACUTE,
                number,
                files.get(number).mark() + "Tag ledelsen, og ring til politiet",
                Set.of(),
                Set.of(Role.MANAGER.id(), Role.MUNICIPAL_COORDINATOR.id()),
                "acute:" + step.getProcessInstanceId()));
    }

    private static Optional<JournalEntry> told(List<JournalEntry> journal) {
        int taken = AcuteSituations.begun(journal).stream()
                .mapToInt(JournalEntry::sequence)
                .max()
                .orElse(0);
        return journal.stream()
                .filter(entry -> entry.sequence() > taken && entry.strand() == null)
                .filter(entry -> entry.values().containsKey(DESCRIPTION))
                .reduce((earlier, later) -> later);
    }

    /** As who told it said; else when it was written. Danger seen in what the case was opened for was received with the case. */
    private Instant receivedAt(CaseNumber number, Optional<JournalEntry> told) {
        return told.map(entry -> entry.moment("receivedAt")
                        .filter(said -> said.isBefore(entry.at()))
                        .orElse(entry.at()))
                .orElseGet(() -> files.get(number).receivedAt());
    }
}
