package dk.omhu.deadlines;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
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

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));

    /**
     * When a clock that started then has run its length.
     *
     * @param closingDays days that do not count as working days; none for a clock that a law sets
     */
    Instant end(Instant start, Length length, Set<LocalDate> closingDays) {
        if (length.unit() == Length.Unit.HOURS) {
            return start.plusSeconds(3600L * length.amount());
        }
        var day = start.atZone(DENMARK).toLocalDate();
        var last = switch (length.unit()) {
            case WEEKDAYS -> count(day, length.amount(), this::isWeekday);
            case WORKING_DAYS -> count(day, length.amount(), one -> isWorkingDay(one) && !closingDays.contains(one));
            case MONTHS -> day.plusMonths(length.amount());
            case YEARS -> day.plusYears(length.amount());
            case CALENDAR_DAYS, HOURS -> day.plusDays(length.amount());
        };
        return last.atTime(END_OF_DAY).atZone(DENMARK).toInstant();
    }

    /** <i>Hverdag</i>: Saturdays too. */
    boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.isHoliday(day);
    }

    /** <i>Arbejdsdag</i>: Monday to Friday. */
    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && isWeekday(day);
    }

    private static LocalDate count(LocalDate from, int days, Predicate<LocalDate> counts) {
        var day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (counts.test(day)) {
                left--;
            }
        }
        return day;
    }
}
