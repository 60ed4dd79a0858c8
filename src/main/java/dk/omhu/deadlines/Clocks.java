package dk.omhu.deadlines;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import java.time.Clock;
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
    private static final Map<ClockName, String> CHOSEN = Map.of(
            ClockName.POLICE_HOLD, "holdUntil",
            ClockName.LOOK_AGAIN_INFORMING, "informLookAgain",
            ClockName.NEW_MEETING, "newMeetingAt");

    private final CaseFiles files;
    private final Clock clock;

    Clocks(CaseFiles files, Clock clock) {
        this.files = files;
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
        };
        return Date.from(start.atZone(DENMARK).plus(wanted.length()).toInstant());
    }
}
