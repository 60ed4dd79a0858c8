package dk.omhu.access;

import static dk.omhu.access.RoadQuestions.STRANGER;
import static dk.omhu.access.RoadQuestions.USERS;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every cell of the table of roads as a request to /engine-rest: each row by each user and by nobody, with the exact status. */
@OmhuTest
class RoadsMatrixTest {
    /** Whom the engine would let do most: they are asked for every closed endpoint, and not for every closed row only. */
    private static final List<String> MIGHTIEST = List.of("tovholder-751", "leder-751", "procesejer", "admin");

    @LocalServerPort
    int port;

    @Autowired
    Probe probe;

    @Autowired
    RoadQuestions questions;

    private record Cell(Asked asked, String user) {}

    @AfterEach
    void over() {
        probe.endAll();
    }

    @Test
    void everyOpenRowAnswersEveryUserAsTheFileSays() throws IOException {
        var rows = questions.open().stream()
                .filter(one -> one.road().api().equals("engine"))
                .toList();
        var cells = Together.answers(
                rows.stream()
                        .flatMap(row -> RoadQuestions.everybody().map(user -> new Cell(row, user)))
                        .toList(),
                this::answer);

        var width = USERS.size() + 1;
        var lines = Stream.iterate(0, i -> i + 1)
                .limit(rows.size())
                .map(i -> rows.get(i).written() + " " + String.join(" ", cells.subList(i * width, (i + 1) * width)));
        Answers.areThoseOf("engine-answers.txt", Stream.concat(Stream.of(RoadQuestions.HEADER), lines));
    }

    @Test
    void nobodyGetsThroughAClosedRoad() {
        var endpoints = questions.closed().stream()
                .filter(one -> one.road().api().equals("engine"))
                .toList();
        assertThat(endpoints).hasSizeGreaterThan(300);

        var cells = Stream.concat(
                        endpoints.stream()
                                .flatMap(one -> Stream.concat(MIGHTIEST.stream(), Stream.of(STRANGER))
                                        .map(user -> new Cell(one, user))),
                        questions.closedRows().stream()
                                .filter(one -> one.road().api().equals("engine"))
                                .flatMap(one -> USERS.stream()
                                        .filter(user -> !MIGHTIEST.contains(user))
                                        .map(user -> new Cell(one, user))))
                .toList();
        var let = Together.answers(cells, this::passage);

        assertThat(let.stream().filter(passed -> !passed.isEmpty()).collect(joining("\n")))
                .isEmpty();
    }

    /** Who has none of a row's roles must be told so by the door, not by the engine behind it. */
    private String answer(Cell cell) {
        var answer = send(cell);
        boolean stopped = !cell.user().equals(STRANGER) && !cell.asked().road().lets(questions.groups(cell.user()));
        return answer.status() + (stopped && !answer.body().contains("Ingen adgang") ? "!" : "");
    }

    private String passage(Cell cell) {
        var answer = send(cell);
        boolean closed = cell.user().equals(STRANGER)
                ? answer.status() == 401
                : answer.status() == 403 && answer.body().contains("\"title\":\"Lukket\"");
        return closed
                ? ""
                : "%s %s %s: %d"
                        .formatted(
                                cell.user(), cell.asked().method(), cell.asked().path(), answer.status());
    }

    private Client.Answer send(Cell cell) {
        var asked = cell.asked();
        return new Client(port, cell.user()).send(asked.method(), asked.asInterface(), asked.body());
    }
}
