package dk.omhu.infohus;

import dk.omhu.access.Role;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Routing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the invited authorities have answered in the present round, read from the journal. */
@Component("contributions")
public class Contributions {
    static final String STEP = "contribute";

    /** Steps of the house that concern one authority, and the key under which they name it. */
    static final String REMINDED = "contributionReminded";

    static final String LATE = "contributionLate";
    static final String ANSWERED = "questionAnswered";

    /** Under children and danger, above everything that has no deadline of a law. */
    static final int LATE_PRIORITY = 70;

    static final int REMINDED_PRIORITY = 60;
    private static final int PRIORITY = 50;

    private final CaseFiles files;

    Contributions(CaseFiles files) {
        this.files = files;
    }

    /** How urgent the contribution is for the authority of this step: a task that comes back stays as urgent as it was. */
    public int priority(DelegateExecution step) {
        var role = Role.byId(String.valueOf(step.getVariable("authority"))).orElseThrow();
        var so = of(role, files.values(Routing.of(step).number()));
        return so.late() ? LATE_PRIORITY : so.reminded() ? REMINDED_PRIORITY : PRIORITY;
    }

    /** One for each invited authority, in the order of the invitation. */
    static List<Contribution> of(CaseValues values) {
        return Infohus.invited(values).stream()
                .flatMap(id -> Role.byId(id).stream())
                .map(role -> of(role, values))
                .toList();
    }

    static Contribution of(Role role, CaseValues values) {
        int since = Infohus.lastInvitation(values).map(JournalEntry::sequence).orElse(0);
        var round = values.entries().stream()
                .filter(entry -> entry.sequence() > since)
                .toList();
        Map<String, JournalValue> written = new LinkedHashMap<>();
        JournalEntry answer = null;
        boolean late = false;
        boolean done = false;
        boolean reminded = false;
        boolean answered = false;
        for (var entry : round) {
            if (entry.authority().equals(role.id()) && entry.stepKey().equals(STEP)) {
                written.putAll(entry.values());
                answer = entry.kind() == JournalEntry.Kind.SUBMISSION ? entry : answer;
                answered = false;
            }
            done = answer != null && new Contribution(role, answer, written, false, false, false).done();
            late |= !done && names(entry, LATE, role);
            reminded |= names(entry, REMINDED, role);
            answered |= names(entry, ANSWERED, role);
        }
        return new Contribution(role, answer, written, reminded, late, answered);
    }

    private static boolean names(JournalEntry entry, String key, Role role) {
        return Optional.ofNullable(entry.values().get(key))
                .map(JournalValue::value)
                .filter(role.id()::equals)
                .isPresent();
    }

    /** Leaves a dated record that concerns one authority. */
    void record(CaseNumber number, String key, String name, Role role) {
        files.write(
                number,
                NewEntry.record(
                        key, name, null, Map.of(key, new JournalValue(Part.INFOHUS, name, role.id(), role.title()))));
    }

    /**
     * A new round begins empty for everybody, and only between the answers of one round is kept what was written: so what
     * stands from an earlier round is taken out of the current values. The journal keeps it.
     */
    void begin(CaseNumber number) {
        var values = files.values(number);
        for (var authority : Infohus.invited(values)) {
            Map<String, JournalValue> emptied = new LinkedHashMap<>();
            values.entries().stream()
                    .filter(entry -> entry.authority().equals(authority)
                            && entry.stepKey().equals(STEP))
                    .forEach(entry -> entry.values().forEach((key, value) -> {
                        if (value.value() == null) {
                            emptied.remove(key);
                        } else {
                            emptied.put(key, new JournalValue(value.part(), value.label(), null));
                        }
                    }));
            if (!emptied.isEmpty()) {
                files.write(
                        number,
                        new NewEntry(
                                JournalEntry.Kind.RECORD,
                                STEP,
                                "Ny omgang: bidraget begynder forfra",
                                null,
                                null,
                                null,
                                authority,
                                "omhu",
                                null,
                                emptied));
            }
        }
    }
}
