package dk.omhu.deadlines;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Counts a clock's length in Danish time. Public holidays come from a kept library (no Great Prayer Day from 2024); days such as
 * 5 June, 24 and 31 December are none and have to be closing days of the municipality.
 */
@Component
class DanishCalendar {
    static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    /** The last minute of a day: what is due "on Friday" is in time all Friday. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /** People are reminded of what is due in days when they come to work. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));

    /**
     * When a clock that started then has run its length.
     *
     * @param closingDays days that do not count as working days; none for a clock that a law sets
     */
    Instant end(Instant start, Length length, Set<LocalDate> closingDays) {
        return length.unit() == Length.Unit.HOURS
                ? start.plus(Duration.ofHours(length.amount()))
                : endOf(moved(day(start), length, 1, closingDays));
    }

    /** The moment that lies the length before: hours to the minute, days to the end of the day. */
    Instant before(Instant moment, Length length, Set<LocalDate> closingDays) {
        return length.unit() == Length.Unit.HOURS
                ? moment.minus(Duration.ofHours(length.amount()))
                : endOf(moved(day(moment), length, -1, closingDays));
    }

    /** When somebody is reminded of what is due then: so many hours before, or in the morning so many counted days before. */
    Instant reminder(Instant due, Length before, Set<LocalDate> closingDays) {
        return before.unit() == Length.Unit.HOURS
                ? before(due, before, closingDays)
                : moved(day(due), before, -1, closingDays)
                        .atTime(MORNING)
                        .atZone(DENMARK)
                        .toInstant();
    }

    /** What is left until then: seconds where hours are counted, else days of the unit's kind; nothing where it is past. */
    long left(Instant now, Instant due, Length.Unit unit, Set<LocalDate> closingDays) {
        if (unit == Length.Unit.HOURS) {
            return Math.max(0, Duration.between(now, due).getSeconds());
        }
        var counts = counted(unit.fine(), closingDays);
        return day(now).plusDays(1)
                .datesUntil(day(due).isBefore(day(now)) ? day(now).plusDays(1) : day(due).plusDays(1))
                .filter(counts)
                .count();
    }

    /** When what was left has run, from now on; the opposite of {@link #left}. */
    Instant after(Instant now, long left, Length.Unit unit, Set<LocalDate> closingDays) {
        return unit == Length.Unit.HOURS
                ? now.plusSeconds(left)
                : end(now, new Length(Math.toIntExact(left), unit.fine()), closingDays);
    }

    private LocalDate moved(LocalDate day, Length length, int direction, Set<LocalDate> closingDays) {
        return switch (length.unit()) {
            case WEEKDAYS, WORKING_DAYS -> count(day, length.amount(), direction, counted(length.unit(), closingDays));
            case MONTHS -> day.plusMonths((long) direction * length.amount());
            case YEARS -> day.plusYears((long) direction * length.amount());
            case CALENDAR_DAYS, HOURS -> day.plusDays((long) direction * length.amount());
        };
    }

    private Predicate<LocalDate> counted(Length.Unit unit, Set<LocalDate> closingDays) {
        return switch (unit) {
            case WEEKDAYS -> this::isWeekday;
            case WORKING_DAYS -> day -> isWorkingDay(day) && !closingDays.contains(day);
            default -> day -> true;
        };
    }

    /** <i>Hverdag</i>: Saturdays too. */
    boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.isHoliday(day);
    }

    /** <i>Arbejdsdag</i>: Monday to Friday. */
    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && isWeekday(day);
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(DENMARK).toLocalDate();
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(DENMARK).toInstant();
    }

    private static LocalDate count(LocalDate from, int days, int direction, Predicate<LocalDate> counts) {
        var day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(direction);
            if (counts.test(day)) {
                left--;
            }
        }
        return day;
    }
}
