package dk.omhu.deadlines;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The clocks that a law sets, with the longest length it allows and where it counts from. The table may make one shorter;
 * nothing can make it longer, pause it or drop it. The table's rows tell the source of each and how sure it is.
 */
enum LegalClock {
    INFORM_PERSON(Length.months(1), StartsFrom.RECEIPT),
    CHILD_24_HOURS(Length.hours(24), StartsFrom.RECEIPT),
    CHILD_RECEIPT(Length.weekdays(6), StartsFrom.RECEIPT),
    CHILD_EXAMINATION(Length.months(4), StartsFrom.RECEIPT),
    CHILD_PRELIMINARY(Length.months(4), StartsFrom.RECEIPT),
    CHILD_FOLLOW_UP(Length.months(3), StartsFrom.MEASURE),
    COMPLAINT(Length.days(28), StartsFrom.COMPLAINT),
    TURNING_18(Length.days(0), StartsFrom.BIRTHDAY_18);

    private final Length longest;
    private final StartsFrom from;

    LegalClock(Length longest, StartsFrom from) {
        this.longest = longest;
        this.from = from;
    }

    Length longest() {
        return longest;
    }

    StartsFrom from() {
        return from;
    }

    String clock() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<LegalClock> byName(String clock) {
        return Arrays.stream(values()).filter(one -> one.clock().equals(clock)).findFirst();
    }
}
