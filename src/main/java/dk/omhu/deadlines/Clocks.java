package dk.omhu.deadlines;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.ContactLocks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When something is due; models ask by the clock's name, so that none of them holds a length. */
@Component("clocks")
public class Clocks {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    /** The date that a person chose goes before the clock's own length. */
    private static final Map<ClockName, String> CHOSEN =
            Map.of(ClockName.POLICE_HOLD, "holdUntil", ClockName.LOOK_AGAIN_INFORMING, "informLookAgain");

    private final CaseFiles files;
    private final ContactLocks locks;
    private final Clock clock;

    Clocks(CaseFiles files, ContactLocks locks, Clock clock) {
        this.files = files;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * The moment at which the named clock runs out for this step. Months count in Danish calendar days.
     *
     * @throws IllegalArgumentException where no clock has the name
     */
    public Date due(String name, DelegateExecution step) {
        var wanted = ClockName.byName(name);
        if (CHOSEN.containsKey(wanted) && step.getVariable(CHOSEN.get(wanted)) instanceof Date chosen) {
            return chosen;
        }
        var file = files.get(new CaseNumber(step.getProcessBusinessKey()));
        var start = switch (wanted.from()) {
            case NOW -> clock.instant();
            case RECEIPT -> file.receivedAt();
            case CLOSING -> file.closedAt().orElseGet(clock::instant);
            case LOCK ->
                locks.unended(file.number())
                        .map(until -> until.atStartOfDay(DENMARK).toInstant())
                        .orElseGet(clock::instant);
        };
        return Date.from(start.atZone(DENMARK).plus(wanted.length()).toInstant());
    }

    /**
     * The day in Denmark on which the named clock runs out that begins now.
     *
     * @throws IllegalArgumentException where no clock has the name
     */
    public LocalDate dayFromNow(String name) {
        return clock.instant()
                .atZone(DENMARK)
                .plus(ClockName.byName(name).length())
                .toLocalDate();
    }
}
