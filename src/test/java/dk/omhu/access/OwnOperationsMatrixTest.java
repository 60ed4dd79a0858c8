package dk.omhu.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import dk.omhu.caseview.WebSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every door of every operation of our own by each kind of user, about Aarhus and a task there whose candidates are the coordinator
 * and psychiatry; what is sent is empty, so that who may is told 400 and nothing is changed. That each answer is one that the table
 * allows is asked too.
 */
@OmhuTest
class OwnOperationsMatrixTest {
    private static final Path ANSWERS = Path.of("src/test/resources/rights/own-answers.txt");
    private static final MunicipalityCode AARHUS = new MunicipalityCode("751");
    private static final List<String> USERS = List.of(
            "tovholder-751",
            "tovholder-730",
            "boern-751",
            "psykiatri-751",
            "politi-oestjylland",
            "leder-751",
            "leder-730",
            "doegnvagt-751",
            "styregruppe-751",
            "dpo-751",
            "procesejer",
            "admin",
            "intake-751",
            "");

    @LocalServerPort
    int port;

    @Autowired
    Probe probe;

    @Autowired
    Callers callers;

    @AfterEach
    void over() {
        probe.endAll();
    }

    @Test
    void everyDoorAnswersEveryUserAsTheTableSays() throws IOException {
        var task = probe.start("751").task();
        Map<String, List<String>> statuses = new LinkedHashMap<>();
        doors().forEach(door -> statuses.put(door, new ArrayList<>()));
        for (var user : USERS) {
            var session = new WebSession(port, user);
            for (var door : doors()) {
                statuses.get(door).add(String.valueOf(status(session, user, door, task)));
            }
        }

        var answers = "%-76s %s\n".formatted("", "tov t73 chi psy pol led l73 dut ste dpo own adm int -")
                + statuses.entrySet().stream()
                        .map(row -> "%-76s %s\n".formatted(row.getKey(), String.join(" ", row.getValue())))
                        .collect(joining());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/own-answers.txt"), answers);
        assertThat(answers).isEqualTo(Files.readString(ANSWERS));
        assertThat(unfounded(statuses))
                .as("answers that no row of the table allows")
                .isEmpty();
    }

    private static List<String> doors() {
        return Arrays.stream(Operation.values())
                .flatMap(operation -> operation.doors().stream())
                .distinct()
                .toList();
    }

    private int status(WebSession session, String user, String door, String task) {
        var method = door.substring(0, door.indexOf(' '));
        var path = door.substring(door.indexOf(' ') + 1)
                .replace("{municipality}", AARHUS.value())
                .replace("{taskId}", task)
                .replace("{task}", task)
                .replace("{processKey}", "concern-handling")
                .replaceAll("\\{id[^/]*}", "999999999")
                .replaceAll("\\{(number|caseNumber)}", "751-2026-999999");
        return path.startsWith("/api/")
                ? new Client(port, user)
                        .send(method, path, method.equals("GET") ? "" : "{}")
                        .status()
                : session.send(method, path, method.equals("GET") ? "" : "{}").statusCode();
    }

    /** Who is let in (anything but 401, 403 and 404) must stand in a row of an operation that has the door. */
    private List<String> unfounded(Map<String, List<String>> statuses) {
        List<String> unfounded = new ArrayList<>();
        statuses.forEach((door, answers) -> {
            for (int i = 0; i < USERS.size(); i++) {
                if (!List.of("401", "403", "404").contains(answers.get(i)) && !stands(door, USERS.get(i))) {
                    unfounded.add(USERS.get(i) + " " + door + ": " + answers.get(i));
                }
            }
        });
        return unfounded;
    }

    private boolean stands(String door, String user) {
        var caller = callers.byId(user.isEmpty() ? "nobody" : user);
        return Arrays.stream(Operation.values())
                .filter(operation -> operation.doors().contains(door))
                .anyMatch(operation -> operation.who().isForStrangers()
                        || operation.who().isForMachines() && user.startsWith("intake")
                        || operation.roads().stream().anyMatch(road -> Rights.mayAnywhere(caller, operation, road))
                        || operation.roads().contains(Road.OWN)
                                && caller.roles().stream().anyMatch(operation.roles(Road.OWN)::contains));
    }
}
