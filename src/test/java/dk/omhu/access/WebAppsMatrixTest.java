package dk.omhu.access;

import static dk.omhu.access.RoadQuestions.STRANGER;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import dk.omhu.caseview.WebSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every cell of the table of roads as the web apps ask, with a session: the engine's rows under /camunda/api/engine and the rows of
 * Admin, Cockpit and Tasklist, each by each user and by nobody, with the exact status.
 */
@OmhuTest
class WebAppsMatrixTest {
    private static final List<String> APPS = List.of("admin", "cockpit", "tasklist", "welcome");
    private static final String SIGN_IN = "/camunda/api/admin/auth/user/default/login/";

    @LocalServerPort
    int port;

    @Autowired
    Probe probe;

    @Autowired
    RoadQuestions questions;

    @AfterEach
    void over() {
        probe.endAll();
    }

    @Test
    void everyOpenRowAnswersEverySessionAsTheFileSays() throws IOException {
        // The end of a session last.
        var rows = questions.open().stream()
                .sorted(Comparator.comparing(one -> one.path().endsWith("/logout")))
                .toList();

        var columns = Together.answers(RoadQuestions.everybody().toList(), user -> {
            var session = new WebSession(port, user);
            return Stream.concat(
                            APPS.stream().map(app -> signIn(app, user)),
                            rows.stream().map(row -> answer(session, user, row)))
                    .toList();
        });

        var names = Stream.concat(
                        APPS.stream().map(app -> "%-7s %-68s".formatted("POST", "sign in to " + app)),
                        rows.stream().map(Asked::written))
                .toList();
        var lines = IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i)
                        + columns.stream().map(column -> " " + column.get(i)).collect(joining()));
        Answers.areThoseOf("webapp-answers.txt", Stream.concat(Stream.of(RoadQuestions.HEADER), lines));
    }

    @Test
    void nobodyGetsThroughAClosedRoad() {
        var rows = Stream.concat(
                        questions.closedRows().stream(),
                        questions.closed().stream()
                                .filter(one -> !one.road().api().equals("engine")))
                .toList();
        assertThat(rows).hasSizeGreaterThan(80);

        var let = Together.answers(RoadQuestions.everybody().toList(), user -> {
            var session = new WebSession(port, user);
            return rows.stream()
                    .map(row -> passage(session, user, row))
                    .filter(passed -> !passed.isEmpty())
                    .collect(joining("\n"));
        });

        assertThat(String.join("", let)).isEmpty();
    }

    /** A stranger has no password to send: what comes of wrong ones is asked in SignInTest. */
    private String signIn(String app, String user) {
        if (user.equals(STRANGER)) {
            return ".";
        }
        var form = "username=%s&password=%s".formatted(user, user).getBytes(StandardCharsets.UTF_8);
        return String.valueOf(new WebSession(port, STRANGER)
                .send("POST", SIGN_IN + app, form, Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .statusCode());
    }

    private String answer(WebSession session, String user, Asked row) {
        var answer = session.send(row.method(), row.inWebApps(), row.body());
        boolean stopped = !user.equals(STRANGER) && !row.road().lets(questions.groups(user));
        return answer.statusCode() + (stopped && !answer.body().contains("Ingen adgang") ? "!" : "");
    }

    /** A stranger is asked to sign in first where there is anything behind the door at all. */
    private static String passage(WebSession session, String user, Asked row) {
        var answer = session.send(row.method(), row.inWebApps(), row.body());
        boolean closed = answer.statusCode() == 403 && answer.body().contains("\"title\":\"Lukket\"")
                || user.equals(STRANGER) && answer.statusCode() == 401;
        return closed ? "" : "%s %s %s: %d\n".formatted(user, row.method(), row.inWebApps(), answer.statusCode());
    }
}
