package dk.omhu.fuzz;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;

/** Everything by chance that one input is made of; the same number gives the same input. */
final class Chance {
    private final Random random;

    Chance(long seed, long input) {
        this.random = new Random(seed * 1_000_003L + input);
    }

    <T> T of(Arbitrary<T> values) {
        return values.generator(1_000, true).next(random).value();
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
