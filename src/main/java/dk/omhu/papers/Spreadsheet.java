package dk.omhu.papers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as a file that a Danish spreadsheet opens by a double click: CSV with semicolons, in UTF-8 that says so. */
public final class Spreadsheet {
    private Spreadsheet() {}

    /** The file. No cell is ever a formula: a name from the directory is somebody's words. */
    public static byte[] of(List<List<String>> rows) {
        return rows.stream()
                .map(cells -> cells.stream().map(Spreadsheet::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String value) {
        var safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
