package dk.omhu.deadlines;

import java.util.Arrays;

/**
 * The clocks of the house by the names that models use. A clock set by law starts when the municipality received the
 * concern, and no closing day lengthens it.
 */
enum ClockName {
    INTAKE(Length.hours(4), From.NOW),
    VISITATION(Length.hours(24), From.NOW),
    MORE_INFORMATION(Length.workingDays(5), From.NOW),
    /** No national number; our own default of five working days. */
    POLICE_ANSWER(Length.workingDays(5), From.NOW),
    /** A hold is asked again after fourteen days unless the police named a date. */
    POLICE_HOLD(Length.days(14), From.NOW),
    /** The police are reminded two days before their answer is due. */
    POLICE_ANSWER_REMINDER(Length.workingDays(3), From.NOW),
    /** Police alone locks contact for so long, unless the coordinator moves it. */
    CONTACT_LOCK(Length.days(90), From.NOW),
    /** The last day of the lock that stands, which whoever set it has chosen. */
    CONTACT_LOCK_END(Length.hours(0), From.LOCK),
    /** All of that day is there to decide whether it goes on. */
    CONTACT_LOCK_REVIEW(Length.days(0), From.LOCK),
    /** No national number; our own default. */
    OWN_DUTY(Length.workingDays(5), From.NOW),
    /** GDPR art. 14(3): at the latest one month after the data were obtained. */
    INFORM_PERSON(Length.months(1), From.RECEIPT),
    LOOK_AGAIN_INFORMING(Length.days(14), From.NOW),
    INVITE(Length.workingDays(3), From.NOW),
    /** No national number; our own default of five working days. Saying yes or asking back does not lengthen it. */
    CONTRIBUTION(Length.workingDays(5), From.INVITATION),
    CONTRIBUTION_REMINDER(Length.workingDays(3), From.INVITATION),
    /** A question from an invited authority: it can't go on without the answer. */
    QUESTION(Length.workingDays(2), From.NOW),
    /** The start of the meeting's day; where no day is set, the contributions' deadline. */
    MEETING_BEGINS(Length.hours(0), From.MEETING),
    /** At four in the afternoon of the day before. */
    AGENDA(Length.hours(-8), From.MEETING),
    MEETING_OVER(Length.hours(24), From.MEETING),
    MEETING(Length.days(14), From.NOW),
    /** Too few took part: the next try, unless a date was chosen. */
    NEW_MEETING(Length.days(14), From.NOW),
    /** How long an authority has to decide on its own part; no national number. */
    OWN_DECISION(Length.days(14), From.NOW),
    ACUTE_CALL(Length.hours(1), From.NOW),
    /** 24 hours of the clock from receipt, every hour of the year. */
    CHILD_24_HOURS(Length.hours(24), From.RECEIPT),
    /** Six hverdage, Saturdays counted. */
    CHILD_RECEIPT(Length.weekdays(6), From.RECEIPT),
    MEASURE_DECISION(Length.days(14), From.NOW),
    /** A child no later than three months after start; an adult by default the same. */
    FOLLOW_UP(Length.months(3), From.NOW),
    /** Counted from the closing, as the one after twelve months is. */
    REVIEW_6_MONTHS(Length.months(6), From.CLOSING),
    REVIEW_12_MONTHS(Length.months(12), From.CLOSING);

    private final Length length;
    private final From from;

    ClockName(Length length, From from) {
        this.length = length;
        this.from = from;
    }

    Length length() {
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
        CLOSING,
        /** The morning of a contact lock's last day. */
        LOCK,
        /** When the authorities were invited, in this round. */
        INVITATION,
        /** The day of the meeting; where none is set, the contributions' deadline. */
        MEETING
    }
}
