package dk.omhu.deadlines;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** For tests: the names that models may call a clock. */
public final class ClockNames {
    private ClockNames() {}

    public static Set<String> all() {
        return Arrays.stream(ClockName.values())
                .map(clock -> clock.name().replace('_', '-').toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
