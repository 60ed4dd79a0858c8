package dk.omhu.insight;

import dk.omhu.papers.Spreadsheet;
import java.util.List;
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
        return Spreadsheet.of(Stream.concat(rows, end).toList());
    }

    private static List<String> cells(boolean names, String at, String role, String name, String done, String purpose) {
        return names ? List.of(at, role, name, done, purpose) : List.of(at, role, done, purpose);
    }
}
