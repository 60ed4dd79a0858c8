package dk.omhu.deadlines;

import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.ContactLocks;
import dk.omhu.country.MunicipalitySettings;
import dk.omhu.country.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When something is due; models ask by the clock's name, so that none of them holds a length. */
@Component("clocks")
public class Clocks {
    /** The date that a person chose goes before the clock's own length. */
    private static final Map<ClockName, String> CHOSEN = Map.of(
            ClockName.POLICE_HOLD, "holdUntil",
            ClockName.LOOK_AGAIN_INFORMING, "informLookAgain",
            ClockName.NEW_MEETING, "newMeetingAt");

    /** The key under which a case keeps the day of its meeting, as an ISO date. */
    public static final String MEETING_DAY = "meetingDay";

    private final CaseFiles files;
    private final ContactLocks locks;
    private final DanishCalendar calendar;
    private final MunicipalitySettings settings;
    private final Clock clock;

    Clocks(CaseFiles files, ContactLocks locks, DanishCalendar calendar, MunicipalitySettings settings, Clock clock) {
        this.files = files;
        this.locks = locks;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The moment at which the named clock runs out for this step, counted in Danish time ({@link Length}). The municipality's
     * closing days lengthen only clocks that no law sets.
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
                        .map(until -> until.atStartOfDay(DanishCalendar.DENMARK).toInstant())
                        .orElseGet(clock::instant);
            case INVITATION -> invitation(file.number());
            case MEETING -> meeting(file.number());
        };
        return Date.from(calendar.end(start, wanted.length(), closingDays(wanted, file)));
    }

    private Set<LocalDate> closingDays(ClockName wanted, CaseFile file) {
        return wanted.from() == ClockName.From.RECEIPT
                ? Set.of()
                : settings.of(file.municipality()).closingDays().stream()
                        .map(Settings.ClosingDay::day)
                        .collect(Collectors.toSet());
    }

    /**
     * The day in Denmark on which the named clock runs out that begins now.
     *
     * @throws IllegalArgumentException where no clock has the name
     */
    public LocalDate dayFromNow(String name) {
        return calendar.end(clock.instant(), ClockName.byName(name).length(), Set.of())
                .atZone(DanishCalendar.DENMARK)
                .toLocalDate();
    }

    /** When the contributions of authorities that were invited to the case at this moment are due. */
    public Instant contributionDue(CaseNumber number, Instant invited) {
        var clock = ClockName.CONTRIBUTION;
        return calendar.end(invited, clock.length(), closingDays(clock, files.get(number)));
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
                .map(day -> day.atStartOfDay(DanishCalendar.DENMARK).toInstant())
                .orElseGet(() -> contributionDue(number, invitation(number)));
    }
}
