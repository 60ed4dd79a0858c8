package dk.omhu.speed;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import dk.omhu.caseview.WebSession;
import dk.omhu.speed.Copies.Spread;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What keeps Tasklist fast, as far as it can be seen without a clock; the benchmark has one (docs/speed.md). */
@OmhuTest
class FastWithRightsTest {
    private static final String MUNICIPALITY = "101";
    private static final String COORDINATOR = "tovholder-101";
    private static final String MANAGER = "leder-101";

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    TaskService tasks;

    @Autowired
    CountedStatements statements;

    @Test
    void aRequestAsksTheDatabaseAsOftenForOneTaskAsForFifty() throws Exception {
        var taken = task(foundByEachFilter());
        tasks.claim(taken, COORDINATOR);
        var number = foundByEachFilter();
        var ofOne = counts(taken);

        new Copies(database, number).make(Spread.ONE_GROUP, 1, 49);

        assertThat(counts(taken)).isEqualTo(ofOne);
        assertThat(ofOne)
                .containsKeys(COORDINATOR + ", page: Min gruppes opgaver", MANAGER + ", count: Alle opgaver")
                .allSatisfy((request, count) -> assertThat(count).as(request).isBetween(1, 60));
    }

    @Test
    void theFirstPageOfTheGroupIsReadInItsOrderUntilItIsFullAndJoinedWithNoGrant() throws Exception {
        var number = foundByEachFilter();
        var session = new WebSession(port, COORDINATOR);
        var page = TasklistRequest.ofFilters(session).stream()
                .filter(request -> request.what().equals("page: Min gruppes opgaver"))
                .findFirst()
                .orElseThrow();
        var question = statements(session, page).stream()
                .filter(statement -> statement.sql().contains("ACT_RU_TASK RES")
                        && statement.sql().contains("PRIORITY_ desc"))
                .findFirst()
                .orElseThrow();

        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new Copies(database, number).make(connection, Spread.ONE_GROUP, 1001, 2500);
            counted(connection);

            var plan = plan(connection, question);

            connection.rollback();
            connection.setAutoCommit(true);
            assertThat(plan)
                    .contains("omhu_task_in_order")
                    .doesNotContain("Seq Scan on act_ru_task")
                    .doesNotContain("act_ru_authorization");
        }
    }

    @Test
    void theDatabaseKnowsHowManyGrantsGiveARight() throws Exception {
        var number = foundByEachFilter();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new Copies(database, number).make(connection, Spread.ONE_GROUP, 5001, 5500);
            counted(connection);

            var plan = plan(
                    connection,
                    new CountedStatements.Statement(
                            "select * from act_ru_authorization a where a.perms_ & ? = ?", List.of(2, 2)));

            connection.rollback();
            connection.setAutoCommit(true);
            // Without its statistics PostgreSQL guesses half a percent, which is four.
            assertThat(Integer.parseInt(plan.replaceAll("(?s)^.*?rows=(\\d+).*$", "$1")))
                    .isGreaterThan(500);
        }
    }

    /** A case whose task is urgent, due and free. */
    private String foundByEachFilter() throws Exception {
        var number = OneConcern.in(MUNICIPALITY, port);
        tasks.setPriority(task(number), 90);
        tasks.setDueDate(task(number), Date.from(Instant.now()));
        return number;
    }

    private String task(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    private Map<String, Integer> counts(String taken) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (var user : List.of(COORDINATOR, MANAGER)) {
            var session = new WebSession(port, user);
            var requests = new ArrayList<>(TasklistRequest.ofFilters(session));
            requests.add(TasklistRequest.FILTERS);
            if (user.equals(COORDINATOR)) {
                requests.addAll(TasklistRequest.ofTask(taken));
                requests.addAll(TasklistRequest.ofCase(taken));
            }
            // What the engine reads once and keeps is read in a first round.
            requests.forEach(request -> statements(session, request));
            requests.forEach(request -> counts.put(
                    user + ", " + request.what(), statements(session, request).size()));
        }
        return counts;
    }

    private List<CountedStatements.Statement> statements(WebSession session, TasklistRequest request) {
        var name = UUID.randomUUID().toString();
        var answer = request.by(session, Duration.ofMinutes(1), CountedStatements.NAME, name);
        assertThat(answer.statusCode()).as(request.what()).isEqualTo(200);
        return statements.of(name);
    }

    /** As autovacuum would, sooner or later. */
    private static void counted(Connection connection) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute("analyze act_ru_task, act_ru_identitylink, act_ru_authorization");
        }
    }

    private static String plan(Connection connection, CountedStatements.Statement question) throws Exception {
        try (var statement = connection.prepareStatement("explain " + question.sql())) {
            for (int i = 0; i < question.values().size(); i++) {
                statement.setObject(i + 1, question.values().get(i));
            }
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }
}
