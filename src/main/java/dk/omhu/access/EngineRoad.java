package dk.omhu.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row of the table of the engine's and the web apps' interfaces: which requests it is about, and who gets to the engine with them.
 *
 * @param api {@code engine}, or the web app whose own interface it is
 * @param path the path in it; {@code {name}} stands for any one segment, a last {@code **} for whatever follows
 * @param who ids of groups, or one of the words below
 * @param purpose what somebody needs it for, or why nobody does
 */
record EngineRoad(String api, Set<String> methods, List<String> path, Set<String> who, String purpose) {
    /** Whoever asks, signed in or not. */
    static final String EVERYBODY = "everybody";

    /** Whoever is signed in; the engine decides how much that opens. */
    static final String SIGNED_IN = "signed-in";

    /** No user, whatever the engine would allow. */
    static final String NOBODY = "nobody";

    private static final String REST = "**";

    EngineRoad {
        methods = Set.copyOf(methods);
        path = List.copyOf(path);
        who = Set.copyOf(who);
    }

    /** Reads {@code engine;GET,POST;/task/{id};signed-in;what for}. */
    static EngineRoad read(String line) {
        var cells = line.split(";", 5);
        if (cells.length != 5) {
            throw new IllegalStateException("Not a row: " + line);
        }
        return new EngineRoad(
                cells[0].strip(),
                words(cells[1], ","),
                segments(cells[2].strip()),
                words(cells[3], " "),
                cells[4].strip());
    }

    boolean isFor(String askedApi, String method, List<String> segments) {
        return api.equals(askedApi) && (methods.contains("*") || methods.contains(method)) && matches(segments);
    }

    boolean lets(Set<String> groups) {
        return who.contains(EVERYBODY)
                || who.contains(SIGNED_IN)
                || groups.stream().anyMatch(who::contains);
    }

    boolean isClosed() {
        return who.contains(NOBODY);
    }

    /** The path as the table has it. */
    String written() {
        return "/" + String.join("/", path);
    }

    private boolean matches(List<String> segments) {
        boolean open = path.get(path.size() - 1).equals(REST);
        int fixed = open ? path.size() - 1 : path.size();
        if (open ? segments.size() < fixed : segments.size() != fixed) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (path.get(i).startsWith("{")
                    ? segments.get(i).isEmpty()
                    : !path.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The segments of a path; where it is not plain (empty ones, dots, parameters behind a semicolon), one that no row has. */
    static List<String> segments(String path) {
        var plain = path.replaceAll("^/|/$", "");
        var segments =
                Arrays.stream(plain.split("/", -1)).map(EngineRoad::decoded).toList();
        return segments.stream().anyMatch(EngineRoad::isCrooked) ? List.of("") : segments;
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    private static boolean isCrooked(String segment) {
        return segment.isEmpty()
                || segment.equals(".")
                || segment.equals("..")
                || segment.chars().anyMatch(one -> one == '/' || one == '\\' || one == ';' || one < ' ');
    }

    private static Set<String> words(String cell, String by) {
        return Arrays.stream(cell.strip().split(by))
                .map(String::strip)
                .map(word -> by.equals(",") ? word.toUpperCase(Locale.ROOT) : word)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
