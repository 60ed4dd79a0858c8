package dk.omhu.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts wrong passwords, each place for itself, and says how long to wait: a few are free, then the wait doubles from five seconds to
 * a quarter of an hour. Wrong ones are forgotten one by one with time. Where passwords are looked at one at a time after a wrong one,
 * sending many at once gives nothing.
 */
final class SignInTries {
    private static final int AT_ONCE = 20;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int REMEMBERED = 50_000;

    private static final class Place {
        int wrong;
        int underWay;
        Instant notBefore = Instant.MIN;
        Instant counted;

        Place(Instant now) {
            counted = now;
        }
    }

    private final Clock clock;
    private final int free;
    private final Duration oneForgotten;
    private final boolean oneAtATime;
    private final Map<String, Place> places = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Place> eldest) {
            return size() > REMEMBERED;
        }
    };

    private SignInTries(Clock clock, int free, Duration oneForgotten, boolean oneAtATime) {
        this.clock = clock;
        this.free = free;
        this.oneForgotten = oneForgotten;
        this.oneAtATime = oneAtATime;
    }

    /** For one user in one place. */
    static SignInTries ofOneUser(Clock clock) {
        return new SignInTries(clock, 5, Duration.ofMinutes(15), true);
    }

    /** For all users at one address: a whole municipality may sit behind it, and many mistype there. */
    static SignInTries ofOneAddress(Clock clock) {
        return new SignInTries(clock, 100, Duration.ofSeconds(20), false);
    }

    /** How long to wait; none lets the try begin, and {@link #ended} must follow. */
    synchronized Duration begin(String where) {
        var now = clock.instant();
        var place = places.computeIfAbsent(where, key -> new Place(now));
        forget(place, now);
        if (place.notBefore.isAfter(now)) {
            return Duration.between(now, place.notBefore);
        }
        if (oneAtATime && place.underWay >= (place.wrong == 0 ? AT_ONCE : 1)) {
            return Duration.ofSeconds(1);
        }
        place.underWay++;
        return Duration.ZERO;
    }

    private void forget(Place place, Instant now) {
        var passed = Duration.between(place.counted, now).dividedBy(oneForgotten);
        if (passed > 0) {
            place.wrong = (int) Math.max(0, place.wrong - passed);
            place.counted = place.counted.plus(oneForgotten.multipliedBy(passed));
        }
    }

    /**
     * The try has ended.
     *
     * @param right whether the password was right; null where nobody looked at it, or it shall not count
     */
    synchronized void ended(String where, @Nullable Boolean right) {
        var place = places.get(where);
        if (place == null) {
            return;
        }
        place.underWay = Math.max(0, place.underWay - 1);
        if (right == null) {
            return;
        }
        if (right) {
            place.wrong = 0;
            place.notBefore = Instant.MIN;
        } else if (++place.wrong >= free) {
            var wait = FIRST.multipliedBy(1L << Math.min(place.wrong - free, 12));
            place.notBefore = clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        }
    }
}
