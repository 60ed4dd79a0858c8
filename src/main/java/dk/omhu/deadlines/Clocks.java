package dk.omhu.deadlines;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.country.MunicipalitySettings;
import dk.omhu.country.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When something is due; models ask by the clock's name, and the table {@code deadlines} holds the lengths. */
@Component("clocks")
public class Clocks {
    /** The date that a person chose goes before the clock's own length; no clock of a law is among these. */
    private static final Map<String, String> CHOSEN = Map.of(
            "police-hold", "holdUntil",
            "look-again-informing", "informLookAgain",
            "new-meeting", "newMeetingAt",
            "child-elsewhere-next", "nextDueElsewhere",
            "follow-up", "nextFollowUpAt",
            "handed-on", "handedOnUntil",
            "breach-tell-again", "breachTellAgainAt");

    private static final String CONTRIBUTION = "contribution";

    /** The key under which a case keeps the day of its meeting, as an ISO date. */
    public static final String MEETING_DAY = "meetingDay";

    private final DeadlineTable table;
    private final Beginnings beginnings;
    private final DanishCalendar calendar;
    private final MunicipalitySettings settings;
    private final Clock clock;

    Clocks(
            DeadlineTable table,
            Beginnings beginnings,
            DanishCalendar calendar,
            MunicipalitySettings settings,
            Clock clock) {
        this.table = table;
        this.beginnings = beginnings;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The moment at which the named clock runs out for this step, counted in Danish time ({@link Length}). The municipality's
     * closing days lengthen only clocks that no law sets. Null only where it hangs on a birthday that nobody knows.
     *
     * @throws IllegalArgumentException where no clock has the name
     */
    public @Nullable Date due(String name, DelegateExecution step) {
        return run(name, step).map(run -> Date.from(run.due())).orElse(null);
    }

    /** The clock as it runs if it begins in this step now. */
    Optional<ClockRun> run(String name, DelegateExecution step) {
        var deadline = table.of(name);
        var law = LegalClock.byName(name);
        var from = law.map(LegalClock::from).orElse(deadline.from());
        if (law.isEmpty() && CHOSEN.containsKey(name) && step.getVariable(CHOSEN.get(name)) instanceof Date chosen) {
            return Optional.of(new ClockRun(deadline, clock.instant(), chosen(name, chosen.toInstant())));
        }
        var number = new CaseNumber(step.getProcessBusinessKey());
        return beginnings
                .of(name, from, step)
                .or(() -> meanwhile(from, number))
                .map(start -> new ClockRun(deadline, start, due(deadline, from, start, number.municipality())));
    }

    /** Whether a person's date goes before the clock's length. */
    static boolean isChosen(String name) {
        return CHOSEN.containsKey(name);
    }

    /** A manager who looks again on a day leaves the whole of it to whoever has the task. */
    private Instant chosen(String name, Instant day) {
        return name.equals("handed-on") ? calendar.end(day, Length.days(0), Set.of()) : day;
    }

    /** Without a day for the meeting, it is the contributions' deadline. */
    private Optional<Instant> meanwhile(StartsFrom from, CaseNumber number) {
        return from == StartsFrom.MEETING || from == StartsFrom.BEFORE_MEETING
                ? Optional.of(contributionDue(number, beginnings.invitation(number)))
                : Optional.empty();
    }

    /** Never later than the law says, whatever the table does. */
    Instant due(Deadline deadline, StartsFrom from, Instant start, MunicipalityCode municipality) {
        var law = LegalClock.byName(deadline.name());
        var closed = ClockRows.law(deadline) ? Set.<LocalDate>of() : closingDays(municipality);
        var due = from.backwards()
                ? calendar.before(start, deadline.length(), closed)
                : calendar.end(start, deadline.length(), closed);
        return law.map(one -> calendar.end(start, one.longest(), Set.of()))
                .filter(due::isAfter)
                .orElse(due);
    }

    /** When those who have the task are reminded; null where never, or where that has passed. */
    @Nullable
    Instant reminder(Deadline deadline, Instant due, MunicipalityCode municipality) {
        var closed = ClockRows.law(deadline) ? Set.<LocalDate>of() : closingDays(municipality);
        return deadline.reminder()
                .map(before -> calendar.reminder(due, before, closed))
                .filter(clock.instant()::isBefore)
                .orElse(null);
    }

    Set<LocalDate> closingDays(MunicipalityCode municipality) {
        return settings.of(municipality).closingDays().stream()
                .map(Settings.ClosingDay::day)
                .collect(Collectors.toSet());
    }

    /**
     * The day in Denmark on which the named clock runs out that begins now.
     *
     * @throws IllegalArgumentException where no clock has the name
     */
    public LocalDate dayFromNow(String name) {
        return calendar.end(clock.instant(), table.of(name).length(), Set.of())
                .atZone(DanishCalendar.DENMARK)
                .toLocalDate();
    }

    /** When the contributions of authorities that were invited to the case at this moment are due. */
    public Instant contributionDue(CaseNumber number, Instant invited) {
        return due(table.of(CONTRIBUTION), StartsFrom.INVITATION, invited, number.municipality());
    }
}
