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
    INTAKE(Duration.ofHours(4), false),
    VISITATION(Duration.ofDays(1), false),
    MORE_INFORMATION(Duration.ofDays(7), false),
    /** No national number; our own default of five working days. */
    POLICE_ANSWER(Duration.ofDays(7), false),
    /** A hold is asked again after fourteen days unless the police named a date. */
    POLICE_HOLD(Duration.ofDays(14), false),
    /** GDPR art. 14(3): at the latest one month after the data were obtained. */
    INFORM_PERSON(Period.ofMonths(1), true),
    LOOK_AGAIN_INFORMING(Duration.ofDays(14), false),
    INVITE(Duration.ofDays(3), false),
    CONTRIBUTION(Duration.ofDays(7), false),
    MEETING(Duration.ofDays(14), false),
    ACUTE_CALL(Duration.ofHours(1), false),
    /** 24 hours of the clock from receipt, every hour of the year. */
    CHILD_24_HOURS(Duration.ofHours(24), true),
    /** Six hverdage; until the calendar stands, six days, which is never too late. */
    CHILD_RECEIPT(Duration.ofDays(6), true),
    MEASURE_DECISION(Duration.ofDays(14), false),
    /** A child no later than three months after start; an adult by default the same. */
    FOLLOW_UP(Period.ofMonths(3), false),
    REVIEW_6_MONTHS(Period.ofMonths(6), false),
    REVIEW_12_MONTHS(Period.ofMonths(6), false);

    private final TemporalAmount length;
    private final boolean fromReceipt;

    ClockName(TemporalAmount length, boolean fromReceipt) {
        this.length = length;
        this.fromReceipt = fromReceipt;
    }

    TemporalAmount length() {
        return length;
    }

    /** Whether the clock started when the municipality received the concern, not when the step began. */
    boolean fromReceipt() {
        return fromReceipt;
    }

    static ClockName byName(String name) {
        return Arrays.stream(values())
                .filter(clock -> clock.name().replace('_', '-').equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No clock is called " + name));
    }
}
