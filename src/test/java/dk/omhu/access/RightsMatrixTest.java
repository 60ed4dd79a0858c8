package dk.omhu.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.BehindTheDoor;
import dk.omhu.OmhuTest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Who may do what with a task of Aarhus whose candidates are the coordinator and psychiatry: the answers of the engine behind the door. "-"
 * after a status means an empty list, "." that the question is not asked.
 */
@OmhuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsMatrixTest {
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

    private static final String EXPECTED = """
            operation              tovh psyk ssp  t730 lead l730 proc admn dpo  intk
            seeInList              200  200  200- 200- 200  200- 200- 200- 200- 200-
            read                   200  200  404  404  200  404  404  404  404  404
            readForm               200  200  403  403  403  403  403  403  403  403
            readFormVariables      200  200  403  403  403  403  403  403  403  403
            readVariables          200  200  403  403  403  403  403  403  403  403
            readPoliceOutcome      404  404  403  403  403  403  403  403  403  403
            readLocalVariables     200  200  403  403  403  403  403  403  403  403
            readCandidates         200  200  403  403  200  403  403  403  403  403
            claim                  204  204  403  403  403  403  403  403  403  403
            claimForAnother        403  403  403  403  403  403  403  403  403  403
            claimForNobody         403  403  403  403  204  403  403  403  403  403
            takeAnothers           204  400  403  403  403  403  403  403  403  403
            giveBackAnothers       204  403  403  403  204  403  403  403  403  403
            assignColleague        403  403  403  403  204  403  403  403  403  403
            assignSelf             403  403  403  403  403  403  403  403  403  403
            assignUnentitled       403  403  403  403  403  403  403  403  403  403
            assignElsewhere        403  403  403  403  403  403  403  403  403  403
            assignNobodyKnown      403  403  403  403  403  403  403  403  403  403
            linkAssignee           403  403  403  403  204  403  403  403  403  403
            delegate               403  403  403  403  403  403  403  403  403  403
            addCandidateGroup      403  403  403  403  403  403  403  403  403  403
            removeCandidates       403  403  403  403  403  403  403  403  403  403
            comment                400  400  400  400  400  400  400  400  400  400
            attach                 400  400  400  400  400  400  400  400  400  400
            rename                 400  400  404  404  400  404  404  404  404  404
            setVariable            403  403  403  403  403  403  403  403  403  403
            setLocalVariable       403  403  403  403  403  403  403  403  403  403
            createTask             400  400  400  400  400  400  400  400  400  400
            deleteTask             400  400  400  400  400  400  400  400  400  400
            resolve                400  400  400  400  400  400  400  400  400  400
            throwError             400  400  400  400  400  400  400  400  400  400
            escalate               400  400  400  400  400  400  400  400  400  400
            createFilter           403  403  403  403  403  403  403  403  403  403
            readInstance           404  404  404  404  200  404  404  404  404  404
            readInstanceVariables  403  403  403  403  403  403  403  403  403  403
            queryVariables         200- 200- 200- 200- 200- 200- 200- 200- 200- 200-
            listJobs               200- 200- 200- 200- 200- 200- 200- 200- 200- 200-
            startProbe             403  403  403  403  403  403  403  404  403  404
            cancelInstance         403  403  403  403  403  403  403  403  403  403
            modifyInstance         403  403  403  403  403  403  403  403  403  403
            historyTasks           200- 200- 200- 200- 200- 200- 200- 200- 200- 200-
            historyInstance        200- 200- 200- 200- 200- 200- 200- 200- 200- 200-
            historyVariables       200- 200- 200- 200- 200- 200- 200- 200- 200- 200-
            historyLog             200- 200- 200- 200- 200- 200- 200- 200- 200- 200-
            listDeployments        200- 200- 200- 200- 200- 200- 200  200- 200- 200-
            deploy                 403  403  403  403  403  403  200  403  403  403
            deleteDeployment       404  404  404  404  404  404  403  404  404  404
            listUsers              200- 200- 200- 200- 200- 200- 200- 200- 200- 200-
            readAnothersProfile    404  404  404  404  404  404  404  200  404  404
            readOwnProfile         200  200  200  200  200  200  200  200  200  200
            deleteOneself          403  403  403  403  403  403  403  .    403  403
            listRights             200- 200- 200- 200- 200- 200- 200- 200- 200- 200-
            readGroups             200  200  200  200  200  200  200- 200  200  200-
            readEngines            200  200  200  200  200  200  200  200  200  200
            """;

    private record Operation(String method, String path, String body) {}

    private static final Map<String, Operation> OPERATIONS = Map.ofEntries(
            entry("seeInList", new Operation("GET", "/task?processInstanceId={instance}", "")),
            entry("read", new Operation("GET", "/task/{task}", "")),
            entry("readForm", new Operation("GET", "/task/{task}/form", "")),
            entry("readFormVariables", new Operation("GET", "/task/{task}/form-variables", "")),
            entry("readVariables", new Operation("GET", "/task/{task}/variables", "")),
            entry("readPoliceOutcome", new Operation("GET", "/task/{task}/variables/policeOutcome", "")),
            entry("readLocalVariables", new Operation("GET", "/task/{task}/localVariables", "")),
            entry("readCandidates", new Operation("GET", "/task/{task}/identity-links", "")),
            entry("claim", new Operation("POST", "/task/{task}/claim", "{\"userId\":\"{me}\"}")),
            entry("claimForAnother", new Operation("POST", "/task/{task}/claim", "{\"userId\":\"dobbelt-751\"}")),
            entry("claimForNobody", new Operation("POST", "/task/{task}/claim", "{\"userId\":null}")),
            entry("giveBackAnothers", new Operation("POST", "/task/{task}/unclaim", "")),
            entry("takeAnothers", new Operation("POST", "/task/{task}/claim", "{\"userId\":\"{me}\"}")),
            entry("assignColleague", new Operation("POST", "/task/{task}/assignee", "{\"userId\":\"dobbelt-751\"}")),
            entry("assignSelf", new Operation("POST", "/task/{task}/assignee", "{\"userId\":\"{me}\"}")),
            entry("assignUnentitled", new Operation("POST", "/task/{task}/assignee", "{\"userId\":\"ssp-751\"}")),
            entry("assignElsewhere", new Operation("POST", "/task/{task}/assignee", "{\"userId\":\"tovholder-730\"}")),
            entry("assignNobodyKnown", new Operation("POST", "/task/{task}/assignee", "{\"userId\":\"nobody\"}")),
            entry("delegate", new Operation("POST", "/task/{task}/delegate", "{\"userId\":\"dobbelt-751\"}")),
            entry(
                    "addCandidateGroup",
                    new Operation(
                            "POST",
                            "/task/{task}/identity-links",
                            "{\"groupId\":\"probation\",\"type\":\"candidate\"}")),
            entry(
                    "removeCandidates",
                    new Operation(
                            "POST",
                            "/task/{task}/identity-links/delete",
                            "{\"groupId\":\"psychiatry\",\"type\":\"candidate\"}")),
            entry(
                    "linkAssignee",
                    new Operation(
                            "POST",
                            "/task/{task}/identity-links",
                            "{\"userId\":\"dobbelt-751\",\"type\":\"assignee\"}")),
            entry("comment", new Operation("POST", "/task/{task}/comment/create", "{\"message\":\"hemmeligt\"}")),
            entry("attach", new Operation("MULTIPART", "/task/{task}/attachment/create", "content")),
            entry("rename", new Operation("PUT", "/task/{task}", "{\"name\":\"hemmeligt\"}")),
            entry(
                    "setVariable",
                    new Operation("PUT", "/task/{task}/variables/acute", "{\"value\":true,\"type\":\"Boolean\"}")),
            entry(
                    "setLocalVariable",
                    new Operation("PUT", "/task/{task}/localVariables/acute", "{\"value\":true,\"type\":\"Boolean\"}")),
            entry("resolve", new Operation("POST", "/task/{task}/resolve", "{}")),
            entry("throwError", new Operation("POST", "/task/{task}/bpmnError", "{\"errorCode\":\"x\"}")),
            entry("escalate", new Operation("POST", "/task/{task}/bpmnEscalation", "{\"escalationCode\":\"x\"}")),
            entry("createTask", new Operation("POST", "/task/create", "{\"name\":\"hemmeligt\"}")),
            entry(
                    "createFilter",
                    new Operation(
                            "POST", "/filter/create", "{\"resourceType\":\"Task\",\"name\":\"Mit\",\"query\":{}}")),
            entry("deleteTask", new Operation("DELETE", "/task/{task}", "")),
            entry("readInstance", new Operation("GET", "/process-instance/{instance}", "")),
            entry("readInstanceVariables", new Operation("GET", "/process-instance/{instance}/variables", "")),
            entry(
                    "queryVariables",
                    new Operation(
                            "GET", "/variable-instance?variableName=policeOutcome&processInstanceIdIn={instance}", "")),
            entry("cancelInstance", new Operation("DELETE", "/process-instance/{instance}", "")),
            entry(
                    "modifyInstance",
                    new Operation(
                            "POST",
                            "/process-instance/{instance}/modification",
                            "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"probe\"}]}")),
            entry("historyTasks", new Operation("GET", "/history/task?processInstanceId={instance}", "")),
            entry(
                    "historyInstance",
                    new Operation("GET", "/history/process-instance?processInstanceId={instance}", "")),
            entry(
                    "historyVariables",
                    new Operation("GET", "/history/variable-instance?processInstanceId={instance}", "")),
            entry("historyLog", new Operation("GET", "/history/user-operation?processInstanceId={instance}", "")),
            entry("startProbe", new Operation("POST", "/process-definition/key/rights-probe/start", "{}")),
            entry("listDeployments", new Operation("GET", "/deployment", "")),
            entry("deploy", new Operation("MULTIPART", "/deployment/create", "data")),
            entry("deleteDeployment", new Operation("DELETE", "/deployment/{deployment}?cascade=true", "")),
            entry("listUsers", new Operation("GET", "/user?firstName=nobody", "")),
            entry("readAnothersProfile", new Operation("GET", "/user/job-751/profile", "")),
            entry("readOwnProfile", new Operation("GET", "/user/{me}/profile", "")),
            entry("deleteOneself", new Operation("DELETE", "/user/{me}", "")),
            entry("listRights", new Operation("GET", "/authorization?type=1", "")),
            entry("readGroups", new Operation("GET", "/group?id=probation", "")),
            entry("listJobs", new Operation("GET", "/job?processInstanceId={instance}", "")),
            entry("readEngines", new Operation("GET", "/engine", "")));

    /** Operations on a task that tovholder-751 has taken. */
    private static final List<String> TAKEN = List.of("giveBackAnothers", "takeAnothers");

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    Probe probe;

    @Autowired
    TaskService tasks;

    private String instance = "";
    private String task = "";
    private String deployment = "";

    /** Whether the case is no longer as it began: the next question gets another. */
    private boolean touched = true;

    static Stream<Arguments> expected() {
        return EXPECTED.lines()
                .skip(1)
                .map(line -> line.strip().split("\\s+", 2))
                .map(cells -> Arguments.of(cells[0], cells.length > 1 ? cells[1].replaceAll("\\s+", " ") : "?"));
    }

    @BeforeAll
    void aSharedDeployment() {
        repository
                .createDeployment()
                .name("rights-deployment")
                .addString("note.txt", "x")
                .enableDuplicateFiltering(true)
                .deploy();
        deployment = repository
                .createDeploymentQuery()
                .deploymentName("rights-deployment")
                .list()
                .get(0)
                .getId();
    }

    @AfterAll
    void over() {
        probe.endAll();
    }

    private void givenACaseInAarhus(boolean taken) {
        if (touched || taken) {
            var started = probe.start("751");
            instance = started.instance();
            task = started.task();
        }
        if (taken) {
            tasks.claim(task, "tovholder-751");
        }
        touched = taken;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("expected")
    void theAnswersAre(String name, String row) {
        var asked = List.of(row.split(" "));
        assertThat(asked).hasSameSizeAs(USERS);
        var cells = IntStream.range(0, asked.size()).boxed().toList();
        Function<Integer, String> ask = i -> asked.get(i).equals(".") ? "." : answer(name, USERS.get(i));

        List<String> answers;
        if (OPERATIONS.get(name).method().equals("GET")) {
            givenACaseInAarhus(false);
            answers = Together.answers(cells, ask);
        } else {
            answers = cells.stream()
                    .map(cell -> {
                        givenACaseInAarhus(TAKEN.contains(name));
                        return ask.apply(cell);
                    })
                    .toList();
        }

        assertThat(String.join(" ", answers)).isEqualTo(row);
    }

    private String answer(String name, String user) {
        var operation = OPERATIONS.get(name);
        var answer = new Client(port, user)
                .send(
                        operation.method(),
                        BehindTheDoor.ENGINE + filled(operation.path(), user),
                        filled(operation.body(), user));
        touched |= !operation.method().equals("GET") && answer.status() < 300;
        assertThat(answer.status() == 200 ? answer.body() : "").as(user).doesNotContain("policeOutcome", "HOLD");
        return answer.status() + ("[]".equals(answer.body()) ? "-" : "");
    }

    private String filled(String text, String user) {
        return text.replace("{task}", task)
                .replace("{instance}", instance)
                .replace("{deployment}", deployment)
                .replace("{me}", user);
    }
}
