package dk.omhu.speed;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long a request took, in milliseconds.
 *
 * @param statements how many it asked of the database; none counted on the stock engine
 */
record Timing(
        double median,
        double p95,
        boolean answered,
        @Nullable Integer statements) {

    static Timing of(List<Double> sorted, @Nullable Integer statements) {
        return new Timing(at(sorted, 0.5), at(sorted, 0.95), true, statements);
    }

    static Timing none() {
        return new Timing(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, false, null);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1));
    }

    /** As it stands in the table. */
    String shown() {
        return answered ? String.format(Locale.ROOT, "%.0f / %.0f", median, p95) : "no answer in 60 s";
    }
}
