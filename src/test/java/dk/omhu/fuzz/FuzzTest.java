package dk.omhu.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import dk.omhu.access.OpenDoors;
import dk.omhu.demo.PlayedDemo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.sessions.JqwikSession;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Bad input by the hundred, by the ten thousand in the profile {@code fuzz} (docs/fuzzing.md): none is answered with 5xx, none that is
 * refused writes anything, none is repeated in a refusal or in the log.
 */
@OmhuTest
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 300);

    /** The same in each build, so that a build fails for what was changed; another in each run of the profile. */
    private static final long SEED = Long.getLong("fuzz.seed", 2026);

    /** Who gets furthest, by how the path begins; the rest is for those who work in cases. */
    private static final Map<String, List<String>> WHO = whoGetsFurthest();

    private static final List<String> IN_CASES = List.of("tovholder-751", "leder-751", "dobbelt-751", "boern-751");
    private static final List<String> OTHERS =
            List.of("tovholder-730", "politi-oestjylland", "procesejer", "admin", "dpo-751", "styregruppe-751");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlayedDemo demo;

    @Autowired
    SendableForms sendable;

    @Autowired
    ProcessEngine engine;

    private static Map<String, List<String>> whoGetsFurthest() {
        Map<String, List<String>> who = new LinkedHashMap<>();
        who.put("/api/concerns", List.of("intake-751"));
        who.put("/camunda/api/omhu/insight", List.of("dpo-751"));
        who.put("/camunda/api/omhu/breaches", List.of("dpo-751"));
        who.put("/camunda/api/omhu/duty-roster", List.of("leder-751"));
        who.put("/camunda/api/omhu/duty", List.of("doegnvagt-751"));
        who.put("/camunda/api/omhu/settings", List.of("leder-751"));
        who.put("/camunda/api/omhu/deadlines", List.of("leder-751"));
        who.put("/camunda/api/omhu/leaving", List.of("leder-751"));
        who.put("/camunda/api/omhu/hand-on", List.of("leder-751"));
        who.put("/decision", List.of("leder-751", "procesejer"));
        who.put("/deployment", List.of("procesejer"));
        who.put("/job", List.of("leder-751"));
        who.put("/history", List.of("leder-751"));
        return who;
    }

    @BeforeEach
    void casesInManyStates() {
        if (engine.getTaskService().createTaskQuery().count() == 0) {
            demo.play(Integer.getInteger("fuzz.stories", 2));
        }
    }

    @Test
    void ourOwnEndpoints() {
        requests("our endpoints", INPUTS * 2 / 5, OpenDoors.own(), "", Requests.ofOurs());
    }

    @Test
    void theRoadsIntoTheEngine() {
        requests("the engine", INPUTS / 5, OpenDoors.engine(), "/engine-rest", Requests.ofTheEngine());
    }

    private void requests(
            String what, int inputs, List<OpenDoors.Door> doors, String prefix, Map<String, List<Object>> names) {
        var there = there();
        judged(what, judge -> {
            for (int input = 0; input < inputs; input++) {
                var chance = new Chance(SEED, input);
                // Each door in its turn.
                var door = doors.get(input % doors.size());
                var sent = new Requests(chance, there).to(door, user(chance, door.path()), prefix, names);
                judge.meet(input, door.method() + " " + door.path(), sent);
            }
        });
    }

    @Test
    void theForms() {
        var forms = sendable.all();
        var gone = new java.util.HashSet<SendableForms.Open>();
        judged("forms of " + forms.size() + " steps", judge -> {
            for (int input = 0; input < INPUTS * 2 / 5; input++) {
                var form = forms.get(input % forms.size());
                if (!gone.contains(form)) {
                    var sent = form.form().bent(new Chance(SEED, input), form.user(), form.path(), Map.of());
                    if (judge.meet(input, form.name(), sent) < 300
                            && !form.name().startsWith("start of")) {
                        // Bent, but still an answer: the task is done.
                        gone.add(form);
                    }
                }
            }
        });
    }

    @Test
    void theModelsOfTheProcessOwner() {
        judged("deployments", judge -> {
            for (int input = 0; input < INPUTS / 10; input++) {
                judge.meet(input, "POST /deployment/create", Deployment.broken(new Chance(SEED, input)));
            }
            engine.getRepositoryService()
                    .createDeploymentQuery()
                    .deploymentNameLike(Deployment.KEY + "%")
                    .list()
                    .forEach(one -> engine.getRepositoryService().deleteDeployment(one.getId(), true));
        });
    }

    private void judged(String what, java.util.function.Consumer<Judge> sending) {
        try (var traces = new Traces(sql)) {
            var judge = new Judge(new Wire(port), traces, SEED);
            JqwikSession.run(() -> sending.accept(judge));
            assertThat(judge.wrong(what)).as("seed %d", SEED).isEmpty();
            assertThat(judge.pastTheDoor())
                    .as("what is stopped at the door tries nothing behind it")
                    .isGreaterThan(judge.sent() / 2);
        }
    }

    private static String user(Chance chance, String path) {
        return WHO.entrySet().stream()
                .filter(one -> path.startsWith(one.getKey()) && chance.in(85))
                .findFirst()
                .map(one -> chance.of(one.getValue()))
                .orElseGet(() -> chance.of(chance.in(85) ? IN_CASES : OTHERS));
    }

    /** What is really there, so that the rest of a request is looked at. */
    private Map<String, String> there() {
        var task = engine.getTaskService()
                .createTaskQuery()
                .tenantIdIn("751")
                .taskCandidateGroup("municipal-coordinator")
                .includeAssignedTasks()
                .listPage(0, 1)
                .get(0);
        Map<String, String> there = new LinkedHashMap<>();
        there.put("task", task.getId());
        there.put("taskId", task.getId());
        there.put("id", task.getId());
        there.put("municipality", "751");
        there.put("processKey", "concern-handling");
        there.put("key", "concern-handling");
        there.put("number", "751-2026-000001");
        there.put("caseNumber", "751-2026-000001");
        there.put("name", "acute");
        return there;
    }
}
