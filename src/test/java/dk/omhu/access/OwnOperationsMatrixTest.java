package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import dk.omhu.caseview.WebSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        var doors = doors();
        var columns = Together.answers(USERS, user -> {
            var session = new WebSession(port, user);
            return doors.stream()
                    .map(door -> String.valueOf(status(session, user, door, task)))
                    .toList();
        });
        Map<String, List<String>> statuses = new LinkedHashMap<>();
        for (int i = 0; i < doors.size(); i++) {
            int door = i;
            statuses.put(
                    doors.get(i),
                    columns.stream().map(column -> column.get(door)).toList());
        }

        Answers.areThoseOf(
                "own-answers.txt",
                Stream.concat(
                        Stream.of("%-76s tov t73 chi psy pol led l73 dut ste dpo own adm int -".formatted("")),
                        statuses.entrySet().stream()
                                .map(row -> "%-76s %s".formatted(row.getKey(), String.join(" ", row.getValue())))));
        assertThat(unfounded(statuses))
                .as("answers that no row of the table allows")
                .isEmpty();
    }

    private static List<String> doors() {
        return Arrays.stream(Operation.values())
                .filter(operation -> operation != Operation.SIGN_IN)
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

    /** Who is answered with something must stand in a row of an operation that has the door. */
    private List<String> unfounded(Map<String, List<String>> statuses) {
        List<String> unfounded = new ArrayList<>();
        statuses.forEach((door, answers) -> {
            for (int i = 0; i < USERS.size(); i++) {
                if (answers.get(i).startsWith("2") && !stands(door, USERS.get(i))) {
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
