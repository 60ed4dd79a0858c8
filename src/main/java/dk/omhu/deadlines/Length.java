package dk.omhu.deadlines;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a clock runs. Hours are counted on the clock, every hour of the year; everything else in Danish calendar days, of
 * which the day on which the clock starts is day 0, and ends with the end of the last day.
 */
record Length(int amount, Unit unit) {

    Length {
        if (amount < 0) {
            throw new IllegalArgumentException("A clock has no negative length");
        }
    }

    /** What is counted (domain § 5). */
    enum Unit {
        HOURS,
        CALENDAR_DAYS,
        /** <i>Hverdage</i>: all days but Sundays and public holidays; Saturdays count. */
        WEEKDAYS,
        /** <i>Arbejdsdage</i>: Monday to Friday, without public holidays. */
        WORKING_DAYS,
        MONTHS,
        YEARS;

        /**
         * When a clock that is due then is over. What is counted in days is due in the last minute of a day, and that whole
         * minute is in time; an hour is over when it has run.
         */
        Instant over(Instant due) {
            return this == HOURS ? due : due.plus(Duration.ofMinutes(1));
        }

        /** What a reminder or what is left of a pause is counted in: months and years in their days. */
        Unit fine() {
            return this == MONTHS || this == YEARS ? CALENDAR_DAYS : this;
        }
    }

    static Length hours(int amount) {
        return new Length(amount, Unit.HOURS);
    }

    static Length days(int amount) {
        return new Length(amount, Unit.CALENDAR_DAYS);
    }

    static Length weekdays(int amount) {
        return new Length(amount, Unit.WEEKDAYS);
    }

    static Length workingDays(int amount) {
        return new Length(amount, Unit.WORKING_DAYS);
    }

    static Length months(int amount) {
        return new Length(amount, Unit.MONTHS);
    }
}
