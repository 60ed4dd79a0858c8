package dk.omhu.speed;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import dk.omhu.Rest;
import dk.omhu.caseview.WebSession;
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

/** However many tasks there are, a request of Tasklist asks the database the same number of things. */
@OmhuTest
class StatementsPerRequestTest {
    private static final String MUNICIPALITY = "101";

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    TaskService tasks;

    @Autowired
    CountedStatements statements;

    @Test
    void areAsManyForOneTaskAsForFiftyWithAFullPage() throws Exception {
        var task = taken(concern());
        var number = concern();
        urgent(number);
        var coordinator = new WebSession(port, "tovholder-" + MUNICIPALITY);
        var manager = new WebSession(port, "leder-" + MUNICIPALITY);
        var ofOne = counts(task, coordinator, manager);

        new Copies(database, number).make(Copies.Spread.ONE_GROUP, 1, 49);

        assertThat(counts(task, coordinator, manager)).isEqualTo(ofOne);
        assertThat(ofOne).containsKeys("coordinator, page: Min gruppes opgaver", "manager, count: Alle opgaver");
    }

    private Map<String, Integer> counts(String task, WebSession coordinator, WebSession manager) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        var requests = new ArrayList<>(TasklistRequest.ofFilters(coordinator));
        requests.add(0, TasklistRequest.FILTERS);
        requests.addAll(TasklistRequest.ofTask(task));
        requests.addAll(TasklistRequest.ofCase(task));
        // What the engine reads once and keeps is read in a first round.
        requests.forEach(request -> statements(coordinator, request));
        requests.forEach(request -> counts.put(
                "coordinator, " + request.what(),
                statements(coordinator, request).size()));
        var ofManager = TasklistRequest.ofFilters(manager);
        ofManager.forEach(request -> statements(manager, request));
        ofManager.forEach(request -> counts.put(
                "manager, " + request.what(), statements(manager, request).size()));
        return counts;
    }

    private List<String> statements(WebSession session, TasklistRequest request) {
        var name = UUID.randomUUID().toString();
        var answer = request.by(session, Duration.ofMinutes(1), CountedStatements.NAME, name);
        assertThat(answer.statusCode()).as(request.what()).isEqualTo(200);
        return statements.of(name);
    }

    private String concern() {
        var answer = new Rest(port, "intake-" + MUNICIPALITY)
                .post(
                        "/api/concerns",
                        Map.of(
                                "municipality",
                                MUNICIPALITY,
                                "source",
                                "PROFESSIONAL",
                                "reporterSector",
                                "EDUCATION",
                                "reporter",
                                Map.of("anonymous", false, "name", "Lise Lærer", "contact", "12345678"),
                                "person",
                                Map.of("name", "Svend Testesen", "birthDate", "1990-03-04"),
                                "description",
                                "En elev taler om at rejse"));
        return answer.json().path("caseNumber").asText();
    }

    private String taken(String number) {
        var task = task(number);
        tasks.claim(task, "tovholder-" + MUNICIPALITY);
        return task;
    }

    /** So that each filter finds it. */
    private void urgent(String number) {
        tasks.setPriority(task(number), 90);
        tasks.setDueDate(task(number), Date.from(Instant.now()));
    }

    private String task(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }
}
