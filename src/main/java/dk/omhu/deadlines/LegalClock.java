package dk.omhu.deadlines;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The clocks that a law limits, with the longest length it allows and where it counts from. The table may make one shorter;
 * nothing can make it longer. One that the law sets itself can't be paused or dropped either. The table's rows tell the source
 * of each and how sure it is.
 */
enum LegalClock {
    INFORM_PERSON(Length.months(1), StartsFrom.RECEIPT),
    CHILD_24_HOURS(Length.hours(24), StartsFrom.RECEIPT),
    CHILD_RECEIPT(Length.weekdays(6), StartsFrom.RECEIPT),
    CHILD_EXAMINATION(Length.months(4), StartsFrom.RECEIPT),
    CHILD_PRELIMINARY(Length.months(4), StartsFrom.RECEIPT),
    /** Our own: what it begins must be there before the law's four months are gone. */
    CHILD_PRELIMINARY_BEGIN(Length.months(4), StartsFrom.RECEIPT, Deadline.SetBy.OWN),
    CHILD_FOLLOW_UP(Length.months(3), StartsFrom.MEASURE),
    COMPLAINT(Length.days(28), StartsFrom.COMPLAINT),
    BREACH_72_HOURS(Length.hours(72), StartsFrom.DISCOVERY),
    TURNING_18(Length.days(0), StartsFrom.BIRTHDAY_18);

    private final Length longest;
    private final StartsFrom from;
    private final Deadline.SetBy setBy;

    LegalClock(Length longest, StartsFrom from) {
        this(longest, from, Deadline.SetBy.LAW);
    }

    LegalClock(Length longest, StartsFrom from, Deadline.SetBy setBy) {
        this.longest = longest;
        this.from = from;
        this.setBy = setBy;
    }

    Length longest() {
        return longest;
    }

    StartsFrom from() {
        return from;
    }

    /** Whether the law sets the clock itself, and not only how late our own may be. */
    boolean isSetByLaw() {
        return setBy == Deadline.SetBy.LAW;
    }

    String clock() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a law sets the clock of the name. */
    static boolean sets(String clock) {
        return byName(clock).filter(LegalClock::isSetByLaw).isPresent();
    }

    /** How a law limits the clock of the name. */
    static Optional<LegalClock> byName(String clock) {
        return Arrays.stream(values()).filter(one -> one.clock().equals(clock)).findFirst();
    }
}
