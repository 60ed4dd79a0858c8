package dk.omhu.deadlines;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import java.time.Clock;
import java.time.Instant;
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

    /** The key under which a case keeps the day of its meeting, as an ISO date. */
    public static final String MEETING_DAY = "meetingDay";

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
            case INVITATION -> invitation(file.number());
            case MEETING -> meeting(file.number());
        };
        return Date.from(start.atZone(DENMARK).plus(wanted.length()).toInstant());
    }

    /** When the contributions of authorities that were invited at this moment are due. */
    public static Instant contributionDue(Instant invited) {
        return invited.atZone(DENMARK).plus(ClockName.CONTRIBUTION.length()).toInstant();
    }

    private Instant invitation(CaseNumber number) {
        var rounds = files.values(number).roundsOf("inviteAuthorities", null);
        return rounds.isEmpty()
                ? clock.instant()
                : rounds.get(rounds.size() - 1).at();
    }

    /** The day that was planned in this round, from its first moment: whoever prepares for it finds everything there. */
    private Instant meeting(CaseNumber number) {
        return files.values(number)
                .text(MEETING_DAY)
                .map(LocalDate::parse)
                .map(day -> day.atStartOfDay(DENMARK).toInstant())
                .orElseGet(() -> contributionDue(invitation(number)));
    }
}
