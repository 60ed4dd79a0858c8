package dk.omhu.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import dk.omhu.caseview.WebSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every cell of the table of roads as a request: each row by each user, through /engine-rest and through the web apps, with the exact
 * status. What passes the door is about a task of Aarhus whose candidates are the coordinator and psychiatry.
 */
@OmhuTest
class RoadsMatrixTest {
    private static final Path ANSWERS = Path.of("src/test/resources/rights/engine-answers.txt");
    private static final String STRANGER = "";
    private static final List<String> USERS = List.of(
            "tovholder-751",
            "psykiatri-751",
            "ssp-751",
            "tovholder-730",
            "leder-751",
            "leder-730",
            "procesejer",
            "admin",
            "dpo-751",
            "intake-751");

    /** Whom the engine would let do most: for them above all a closed road is closed. */
    private static final List<String> MIGHTIEST = List.of("tovholder-751", "leder-751", "procesejer", "admin");

    @LocalServerPort
    int port;

    @Autowired
    Probe probe;

    @Autowired
    RepositoryService repository;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    private Map<String, String> samples;

    private record Asked(EngineRoad road, String method, String path) {}

    @BeforeEach
    void aCaseInAarhus() {
        var started = probe.start("751");
        samples = new TreeMap<>(Map.of(
                "task",
                started.task(),
                "process-instance",
                started.instance(),
                "process-definition",
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(Probe.KEY)
                        .latestVersion()
                        .singleResult()
                        .getId(),
                "decision-definition",
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("visitation")
                        .latestVersion()
                        .singleResult()
                        .getId(),
                "filter",
                filters.createTaskFilterQuery()
                        .filterName("Mine opgaver")
                        .singleResult()
                        .getId(),
                "user",
                "job-751",
                "group",
                "probation",
                "tenant",
                "751",
                "history",
                started.instance()));
        samples.put(
                "decision-requirements-definition",
                repository
                        .createDecisionRequirementsDefinitionQuery()
                        .latestVersion()
                        .list()
                        .get(0)
                        .getId());
        samples.put(
                "deployment", repository.createDeploymentQuery().list().get(0).getId());
    }

    @AfterEach
    void over() {
        probe.endAll();
    }

    @Test
    void nobodyGetsThroughAClosedRoad() {
        var wrong = all(rows(EngineRoad::isClosed)
                .flatMap(one -> Stream.concat(MIGHTIEST.stream(), Stream.of(STRANGER))
                        .map(user -> () -> wrong(one, user, user.isEmpty() ? 401 : 403, "Lukket"))));

        assertThat(wrong).isEmpty();
    }

    @Test
    void whoHasNoneOfARowsRolesIsStoppedAtTheDoor() {
        var wrong = all(rows(road -> !road.isClosed())
                .flatMap(one -> USERS.stream()
                        .filter(user -> !one.road().lets(groups(user)))
                        .map(user -> () -> wrong(one, user, 403, "Ingen adgang"))));

        assertThat(wrong).isEmpty();
    }

    @Test
    void whoPassesTheDoorGetsWhatTheEngineSays() throws IOException {
        var answers = rows(road -> !road.isClosed() && road.api().equals("engine"))
                .map(one -> "%-7s %-68s ".formatted(one.method(), one.road().written())
                        + USERS.stream().map(user -> answer(one, user)).collect(joining(" ")))
                .map(String::strip)
                .collect(joining("\n", header(), "\n"));

        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/engine-answers.txt"), answers);
        assertThat(answers).isEqualTo(Files.readString(ANSWERS));
    }

    @Test
    void theWebAppsStandBehindTheSameDoor() {
        var wrong = new ArrayList<String>();
        for (var user : MIGHTIEST) {
            var session = new WebSession(port, user);
            var groups = groups(user);
            rows(road -> !road.lets(groups)).forEach(one -> {
                var answer = session.send(
                        one.method(),
                        base(one.road()) + one.path(),
                        one.method().equals("GET") ? "" : "{}");
                if (answer.statusCode() != 403 || !answer.body().contains("\"title\":\"")) {
                    wrong.add("%s %s %s: %d".formatted(user, one.method(), one.path(), answer.statusCode()));
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    private static String base(EngineRoad road) {
        return road.api().equals("engine") ? "/camunda/api/engine/engine/default" : "/camunda/api/" + road.api();
    }

    private static String header() {
        return "%-7s %-68s %s\n".formatted("", "", "tov psy ssp t73 led l73 pro adm dpo int");
    }

    /** The rows as requests; those of the web apps' own interfaces only where sessions ask. */
    private Stream<Asked> rows(java.util.function.Predicate<EngineRoad> wanted) {
        return EngineRoads.TABLE.stream()
                .filter(wanted)
                .flatMap(road -> methods(road).map(method -> new Asked(road, method, sample(road, method))));
    }

    private static Stream<String> methods(EngineRoad road) {
        return road.methods().contains("*")
                ? Stream.of("GET", "POST", "PUT", "DELETE")
                : road.methods().stream().sorted();
    }

    /** What is asked of a thing that exists is a look; what would change it is asked of one that does not. */
    private String sample(EngineRoad road, String method) {
        var known = samples.get(road.path().get(0));
        var id = known == null || !Set.of("GET", "OPTIONS").contains(method) ? "x1" : known;
        return road.written()
                .replace("{key}", road.written().contains("decision") ? "visitation" : Probe.KEY)
                .replace("{name}", "caseNumber")
                .replace("{id}", id)
                .replace("**", "a")
                .replaceAll("\\{[^/}]*}", "x1");
    }

    private String answer(Asked asked, String user) {
        if (!asked.road().lets(groups(user))) {
            return "403";
        }
        return String.valueOf(send(asked, user).status());
    }

    private String wrong(Asked asked, String user, int status, String title) {
        if (!asked.road().api().equals("engine")) {
            return "";
        }
        var answer = send(asked, user);
        boolean right =
                answer.status() == status && (status == 401 || answer.body().contains(title));
        return right ? "" : "%s %s %s: %d".formatted(user, asked.method(), asked.path(), answer.status());
    }

    private Client.Answer send(Asked asked, String user) {
        return new Client(port, user)
                .send(
                        asked.method(),
                        "/engine-rest" + asked.path(),
                        asked.method().equals("GET") ? "" : "{}");
    }

    private Set<String> groups(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(group -> group.getId())
                .collect(Collectors.toSet());
    }

    /** Some at a time: thousands of requests in a row take too long. */
    private static List<String> all(Stream<Callable<String>> questions) {
        try (var some = new Pool()) {
            return some.answers(questions.toList()).stream()
                    .filter(wrong -> !wrong.isEmpty())
                    .toList();
        }
    }

    private static final class Pool implements AutoCloseable {
        private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(4);

        List<String> answers(List<Callable<String>> questions) {
            try {
                List<String> answers = new ArrayList<>();
                for (var answer : threads.invokeAll(questions)) {
                    answers.add(answer.get());
                }
                return answers;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }
}
