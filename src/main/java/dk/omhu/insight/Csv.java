package dk.omhu.insight;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An excerpt as a table that a spreadsheet opens. */
final class Csv {
    private Csv() {}

    static byte[] of(Excerpts.Excerpt excerpt, boolean names, String leftOut) {
        var rows = Stream.concat(
                Stream.of(cells(names, "Tidspunkt", "Rolle", "Medarbejder", "Hvad", "Formål")),
                excerpt.lines().stream()
                        .map(line -> cells(names, line.at(), line.role(), line.name(), line.done(), line.purpose())));
        var end = excerpt.toldOf() ? Stream.of(List.of(leftOut)) : Stream.<List<String>>empty();
        var text = Stream.concat(rows, end)
                .map(cells -> cells.stream().map(Csv::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(boolean names, String at, String role, String name, String done, String purpose) {
        return names ? List.of(at, role, name, done, purpose) : List.of(at, role, done, purpose);
    }

    /** Quoted, and never a formula: a name from the directory is somebody's words. */
    private static String cell(String value) {
        var safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
