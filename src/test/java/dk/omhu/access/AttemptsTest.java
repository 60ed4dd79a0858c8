package dk.omhu.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.omhu.OmhuTest;
import dk.omhu.access.Foreign.Question;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.caseview.WebSession;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever asks by its id for a thing of a case that they may not see is on record with the municipality whose case it is. */
@OmhuTest
class AttemptsTest {
    private static final List<String> OF_A_CASE =
            List.of("{task}", "{instance}", "{variable}", "{job}", "{incident}", "/concerns/{number}");

    @LocalServerPort
    int port;

    @Autowired
    CaseElsewhere cases;

    @Autowired
    CaseBars bars;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private Map<String, String> there = Map.of();

    @BeforeEach
    void aCaseInAarhus() {
        cases.modelsAreThere();
        there = cases.begins("751");
        // A case of an earlier test had the same number, and what people did in it is history.
        history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(there.get("number"))
                .finished()
                .list()
                .forEach(one -> history.deleteHistoricProcessInstance(one.getId()));
    }

    @AfterEach
    void over() {
        ClockUtil.reset();
        cases.over();
    }

    private record Row(Instant at, String chain, String user, String why, String road, String task) {}

    private List<Row> rows() {
        return sql.sql("select * from access_log where act = 'LOOK_REFUSED' and case_number = :number order by id")
                .param("number", there.get("number"))
                .query((row, index) -> new Row(
                        row.getTimestamp("at").toInstant(),
                        row.getString("chain"),
                        row.getString("user_id"),
                        row.getString("purpose"),
                        row.getString("what"),
                        row.getString("task_id")))
                .list();
    }

    /** A row is written when its request is over, which the one who asked need not wait for. */
    private List<Row> rows(int expected) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> rows().size() >= expected);
        return rows();
    }

    private int ask(String user, String method, String path) {
        return new Client(port, user)
                .send(method, new Question("", path, "").with(there).path(), "")
                .status();
    }

    /** Each a few minutes after the one before: by its time each row is told from the others. */
    @Test
    void everyRoadThatNamesAThingOfAnotherMunicipality() {
        Map<Instant, String> asked = new HashMap<>();
        var others = new ArrayList<String>();
        var moment = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var client = new Client(port, "leder-730");
        for (var question : Foreign.ENGINE) {
            if (OF_A_CASE.stream().noneMatch(pathOf(question)::contains)) {
                continue;
            }
            moment = moment.plus(Duration.ofMinutes(2));
            ClockUtil.setCurrentTime(Date.from(moment));
            there.put("me", "leder-730");
            var filled = question.with(there);
            var answer = client.send(filled.method(), "/engine-rest" + filled.path(), filled.body());
            var words = question.method() + " " + question.path();
            if (NamedThing.isRefusal(answer.status())) {
                asked.put(moment, words);
            } else {
                others.add(words + " " + answer.status());
            }
        }

        assertThat(others).as("what is not JSON was never asked for").containsExactly("GET /job/{job}/stacktrace 406");
        assertThat(asked).hasSizeGreaterThan(45);
        var rows = rows(asked.size());
        var missing = new HashMap<>(asked);
        rows.forEach(row -> missing.remove(row.at()));
        assertThat(missing.values()).isEmpty();
        assertThat(rows).hasSameSizeAs(asked.entrySet()).allSatisfy(row -> {
            assertThat(List.of(row.chain(), row.user(), row.why()))
                    .containsExactly("751", "leder-730", "OTHER_MUNICIPALITY");
        });
        assertThat(rows).extracting(Row::road).contains("task", "process-instance", "job", "history");
        assertThat(rows).extracting(Row::task).contains(there.get("task"));
    }

    private static String pathOf(Question question) {
        return question.path().replaceAll("\\?.*", "");
    }

    @Test
    void theWebAppsAndOurPagesToo() {
        var web = new WebSession(port, "leder-730");
        var answers = new ArrayList<Integer>();
        for (var path : List.of(
                "/camunda/api/engine/engine/default/task/{task}/form",
                "/camunda/api/cockpit/plugin/base/default/process-instance/{instance}/called-process-instances",
                "/camunda/api/engine/engine/default/job/{job}")) {
            answers.add(web.get(new Question("", path, "").with(there).path()).statusCode());
        }
        answers.add(new WebSession(port, "tovholder-730")
                .post("/camunda/api/omhu/cases/by-task/" + there.get("task") + "/open")
                .statusCode());
        answers.add(ask("intake-730", "GET", "/api/concerns/{number}"));

        assertThat(answers).containsExactly(403, 200, 404, 404, 404);
        assertThat(rows(4))
                .extracting(row -> row.user() + " " + row.road())
                .containsExactly("leder-730 task", "leder-730 job", "tovholder-730 by-task", "intake-730 concerns");
    }

    /** So nobody floods the log of another municipality. */
    @Test
    void theSameAgainWithinAMinuteIsOneRowAndWhatIsNowhereNone() {
        for (int i = 0; i < 5; i++) {
            ask("tovholder-730", "GET", "/engine-rest/task/{task}");
            ask("tovholder-730", "GET", "/engine-rest/task/{task}/form");
            ask("tovholder-730", "GET", "/engine-rest/task/00000000-0000-0000-0000-000000000000");
            ask("tovholder-730", "GET", "/engine-rest/task?taskId={task}");
        }
        ask("leder-730", "GET", "/engine-rest/task/{task}");

        assertThat(rows(2)).extracting(Row::user).containsExactly("tovholder-730", "leder-730");
    }

    @Test
    void inTheOwnMunicipalityOnlyWhatIsNotOnesOwn() {
        // Refused, but of one's own task: no attempt at a case.
        assertThat(ask("tovholder-751", "POST", "/engine-rest/task/{task}/complete"))
                .isEqualTo(403);
        assertThat(ask("leder-751", "POST", "/engine-rest/process-instance/{root}/variables"))
                .isEqualTo(403);
        assertThat(ask("boern-751", "GET", "/engine-rest/task/{task}")).isEqualTo(404);
        assertThat(ask("boern-751", "GET", "/engine-rest/process-instance/{instance}"))
                .isEqualTo(404);
        transaction.executeWithoutResult(status ->
                bars.bar(new CaseNumber(requireNonNull(there.get("number"))), "tovholder-751", CaseBars.Cause.FAMILY));
        ClockUtil.setCurrentTime(Date.from(Instant.now().plusSeconds(120)));
        assertThat(ask("tovholder-751", "GET", "/engine-rest/task/{task}")).isEqualTo(404);

        assertThat(rows(3))
                .extracting(row -> row.user() + " " + row.why())
                .containsExactly("boern-751 NOT_THEIR_TASK", "boern-751 NO_ROAD", "tovholder-751 BARRED");
    }

    /** A page that is not fresh asks for a task that is done. A stranger to it has no such page. */
    @Test
    void whatIsOverIsNoAttemptForWhoHadIt() {
        runtime.deleteProcessInstance(there.get("root"), "test", true);
        assertThat(ask("tovholder-751", "GET", "/engine-rest/task/{task}")).isEqualTo(404);
        assertThat(ask("boern-751", "GET", "/engine-rest/task/{task}")).isEqualTo(404);
        assertThat(ask("tovholder-730", "GET", "/engine-rest/task/{task}")).isEqualTo(404);

        assertThat(rows(2))
                .extracting(row -> row.user() + " " + row.why())
                .containsExactly("boern-751 NO_ROAD", "tovholder-730 OTHER_MUNICIPALITY");
    }
}
