package dk.omhu.deadlines;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;

/**
 * The clocks of the house by the names that models use. Plain lengths for now: the calendars (hverdage, arbejdsdage,
 * holidays) come with the issue on clocks. Where domain.md counts five working days, seven calendar days stand here.
 */
enum ClockName {
    INTAKE(Duration.ofHours(4), From.NOW),
    VISITATION(Duration.ofDays(1), From.NOW),
    MORE_INFORMATION(Duration.ofDays(7), From.NOW),
    /** No national number; our own default of five working days. */
    POLICE_ANSWER(Duration.ofDays(7), From.NOW),
    /** A hold is asked again after fourteen days unless the police named a date. */
    POLICE_HOLD(Duration.ofDays(14), From.NOW),
    /** GDPR art. 14(3): at the latest one month after the data were obtained. */
    INFORM_PERSON(Period.ofMonths(1), From.RECEIPT),
    LOOK_AGAIN_INFORMING(Duration.ofDays(14), From.NOW),
    INVITE(Duration.ofDays(3), From.NOW),
    CONTRIBUTION(Duration.ofDays(7), From.NOW),
    MEETING(Duration.ofDays(14), From.NOW),
    /** Too few took part: the next try, unless a date was chosen. */
    NEW_MEETING(Duration.ofDays(14), From.NOW),
    /** How long an authority has to decide on its own part; no national number. */
    OWN_DECISION(Duration.ofDays(14), From.NOW),
    ACUTE_CALL(Duration.ofHours(1), From.NOW),
    /** 24 hours of the clock from receipt, every hour of the year. */
    CHILD_24_HOURS(Duration.ofHours(24), From.RECEIPT),
    /** Six hverdage; until the calendar stands, six days, which is never too late. */
    CHILD_RECEIPT(Duration.ofDays(6), From.RECEIPT),
    MEASURE_DECISION(Duration.ofDays(14), From.NOW),
    /** A child no later than three months after start; an adult by default the same. */
    FOLLOW_UP(Period.ofMonths(3), From.NOW),
    /** Counted from the closing, as the one after twelve months is. */
    REVIEW_6_MONTHS(Period.ofMonths(6), From.CLOSING),
    REVIEW_12_MONTHS(Period.ofMonths(12), From.CLOSING);

    private final TemporalAmount length;
    private final From from;

    ClockName(TemporalAmount length, From from) {
        this.length = length;
        this.from = from;
    }

    TemporalAmount length() {
        return length;
    }

    From from() {
        return from;
    }

    static ClockName byName(String name) {
        return Arrays.stream(values())
                .filter(clock -> clock.name().replace('_', '-').equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No clock is called " + name));
    }

    /** When a clock begins to run. */
    enum From {
        /** When the step begins. */
        NOW,
        /** When the municipality received the concern: every clock set by law (domain § 5). */
        RECEIPT,
        /** When the case was closed. */
        CLOSING
    }
}
