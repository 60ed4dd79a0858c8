package dk.omhu.speed;

import dk.omhu.speed.Copies.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of the benchmark, as a page can show them, and which of them miss the goal. */
final class Table {
    private final List<Integer> sizes;
    private final Map<Row, Map<Integer, Timing>> ours = new LinkedHashMap<>();
    private final Map<Row, Map<Integer, Timing>> stock = new LinkedHashMap<>();

    private record Row(Spread spread, String who, String what) {}

    Table(List<Integer> sizes) {
        this.sizes = sizes;
    }

    void put(Spread spread, String who, String what, boolean omhu, int size, Timing timing) {
        (omhu ? ours : stock)
                .computeIfAbsent(new Row(spread, who, what), row -> new TreeMap<>())
                .put(size, timing);
    }

    boolean gaveUp(Spread spread, String who, String what, boolean omhu) {
        return (omhu ? ours : stock)
                .getOrDefault(new Row(spread, who, what), Map.of()).values().stream()
                        .anyMatch(timing -> !timing.answered());
    }

    /** Median / 95th percentile in milliseconds, and how much the median grew from the fewest tasks to the most. */
    String report() {
        var page = new StringBuilder();
        for (var spread : Spread.values()) {
            var rows =
                    ours.keySet().stream().filter(row -> row.spread() == spread).toList();
            if (rows.isEmpty()) {
                continue;
            }
            page.append("\n### ").append(spread).append("\n\n| who | request | SQL |");
            sizes.forEach(size -> page.append(" %,d |".formatted(size)));
            page.append(" growth |");
            sizes.forEach(size -> page.append(" stock %,d |".formatted(size)));
            page.append("\n|").append(" --- |".repeat(4 + 2 * sizes.size())).append('\n');
            rows.forEach(row -> page.append(line(row)).append('\n'));
        }
        return page.toString();
    }

    private String line(Row row) {
        var timings = ours.get(row);
        var statements = timings.values().stream()
                .map(timing -> String.valueOf(timing.statements()))
                .distinct()
                .collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        row.who(),
                        row.what(),
                        statements,
                        shown(timings),
                        String.format(Locale.ROOT, "%.1f", growth(timings)),
                        shown(stock.getOrDefault(row, Map.of())));
    }

    private String shown(Map<Integer, Timing> timings) {
        return sizes.stream()
                .map(size -> timings.containsKey(size) ? timings.get(size).shown() : "–")
                .collect(Collectors.joining(" | "));
    }

    private double growth(Map<Integer, Timing> timings) {
        return timings.get(sizes.get(sizes.size() - 1)).median()
                / timings.get(sizes.get(0)).median();
    }

    /** With the most tasks: under 50 ms spread over the country and at most twice the time of the fewest, under 500 ms in one group. */
    List<String> missedGoals() {
        List<String> missed = new ArrayList<>();
        ours.forEach((row, timings) -> {
            var most = timings.get(sizes.get(sizes.size() - 1));
            var everywhere = row.spread() == Spread.ALL_MUNICIPALITIES;
            if (most.p95() >= (everywhere ? 50 : 500)) {
                missed.add("%s: %.0f ms".formatted(row, most.p95()));
            }
            if (everywhere && growth(timings) > 2) {
                missed.add("%s: %.1f times".formatted(row, growth(timings)));
            }
        });
        return missed;
    }
}
