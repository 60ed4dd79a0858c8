package dk.omhu.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.camunda.bpm.engine.authorization.Permission;
import org.junit.jupiter.api.Test;

class RightsPageTest {

    @Test
    void thePageShowsTheTable() throws Exception {
        var table = Rights.TABLE.stream()
                .filter(right -> !right.resource().resourceName().equals("Group")
                        || right.id().equals("*"))
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

        assertThat(Files.readString(Path.of("docs/rights.md"))).contains(table);
    }
}
