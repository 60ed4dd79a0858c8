package dk.omhu.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.junit.jupiter.api.Test;

/** The tables of docs/rights.md are the tables of the code, in words. */
class RightsPageTest {
    private static final Path PAGE = Path.of("docs/rights.md");
    private static final String PARTS = "READ_";

    /** Written anew by the test where it is out of date, which then fails once: the page is committed with the change. */
    @Test
    void thePageShowsTheTables() throws IOException {
        var before = Files.readString(PAGE);
        var now = before;
        for (var table : List.of("parts", "operations", "grants", "roads")) {
            now = replaced(now, table, written(table));
        }
        if (!now.equals(before)) {
            Files.writeString(PAGE, now);
        }
        assertThat(before)
                .as("docs/rights.md was out of date; it is written anew, commit it")
                .isEqualTo(now);
    }

    private static String replaced(String page, String table, String rows) {
        var place = Pattern.compile("(<!-- table: " + table + " -->\\n).*?(<!-- end -->)", Pattern.DOTALL);
        assertThat(place.matcher(page).results()).as(table).hasSize(1);
        return place.matcher(page).replaceFirst("$1" + Matcher.quoteReplacement("\n" + rows + "\n") + "$2");
    }

    private static String written(String table) {
        return switch (table) {
            case "parts" -> parts();
            case "operations" -> operations();
            case "grants" -> grants();
            default -> roads();
        };
    }

    /** A line for each role that opens anything at all, a column for each part. */
    private static String parts() {
        var parts = Arrays.stream(Operation.values())
                .filter(one -> one.name().startsWith(PARTS) && one.doors().isEmpty())
                .toList();
        var lines = new StringBuilder("| Who | "
                + parts.stream()
                        .map(one -> one.name().substring(PARTS.length()).toLowerCase(java.util.Locale.ROOT))
                        .collect(joining(" | "))
                + " |\n|" + " --- |".repeat(parts.size() + 1) + "\n");
        for (var role : Role.values()) {
            lines.append("| ").append(role.title()).append(" |");
            for (var part : parts) {
                var roads = part.roads().stream()
                        .filter(road -> part.roles(road).contains(role))
                        .map(road ->
                                road.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                        .collect(joining(", "));
                lines.append(' ').append(roads.isEmpty() ? "–" : roads).append(" |");
            }
            lines.append('\n');
        }
        lines.append("\nA word in the table is the condition under which the role reads the part:\n\n");
        Arrays.stream(Road.values())
                .filter(road -> parts.stream().anyMatch(part -> part.roads().contains(road)))
                .forEach(road -> lines.append("- **")
                        .append(road.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                        .append("**: ")
                        .append(road.words())
                        .append(".\n"));
        return lines.toString();
    }

    private static String operations() {
        return "| Who | may | where | requests |\n| --- | --- | --- | --- |\n"
                + Arrays.stream(Operation.values())
                        .filter(one -> !one.doors().isEmpty())
                        .flatMap(one -> one.roads().stream()
                                .map(road -> "| %s | %s | %s | %s |\n"
                                        .formatted(
                                                people(one, road),
                                                one.words(),
                                                road.words(),
                                                one.doors().stream()
                                                        .map(door -> "`" + door.replace("/camunda/api/omhu", "…") + "`")
                                                        .collect(joining(" ")))))
                        .collect(joining());
    }

    private static String people(Operation operation, Road road) {
        var roles = operation.roles(road);
        var people = roles.size() == Role.values().length
                ? "Everybody signed in"
                : roles.containsAll(Roles.MUNICIPAL) && roles.size() == Roles.MUNICIPAL.size()
                        ? "Every role of the municipality"
                        : roles.containsAll(Roles.WORKING) ? "Every role with tasks" : titles(roles);
        return people
                + (operation.who().isForStrangers() ? ", and who is not" : "")
                + (operation.who().isForMachines() ? ", the intake client" : "")
                + (roles.contains(Role.DUTY_OFFICER) && !operation.who().keepsOffDuty()
                        ? " (the duty officer on duty)"
                        : "");
    }

    private static String titles(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::title).collect(joining("; "));
    }

    private static String grants() {
        return "| Resource | Id | Permissions | Groups |\n| --- | --- | --- | --- |\n"
                + Rights.TABLE.stream()
                        .collect(groupingBy(
                                right -> "| %s | %s | %s |"
                                        .formatted(
                                                right.resource().resourceName(),
                                                right.id(),
                                                right.permissions().stream()
                                                        .map(Permission::getName)
                                                        .collect(joining(", "))),
                                LinkedHashMap::new,
                                mapping(Right::group, joining(", "))))
                        .entrySet()
                        .stream()
                        .map(row -> row.getKey() + " " + row.getValue() + " |\n")
                        .collect(joining());
    }

    private static String roads() {
        return "| Who | request | what for |\n| --- | --- | --- |\n"
                + Stream.of(false, true)
                        .flatMap(closed -> EngineRoads.TABLE.stream().filter(row -> row.isClosed() == closed))
                        .map(row -> "| %s | `%s %s` | %s |\n"
                                .formatted(
                                        String.join(", ", new java.util.TreeSet<>(row.who())),
                                        String.join(",", new java.util.TreeSet<>(row.methods())),
                                        (row.api().equals("engine") ? "" : row.api() + ":") + row.written(),
                                        row.purpose()))
                        .collect(joining());
    }
}
