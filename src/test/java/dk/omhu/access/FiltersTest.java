package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OmhuTest
class FiltersTest {
    @LocalServerPort
    int port;

    @Autowired
    Probe probe;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    private void fourTasksInKoebenhavn() {
        task(50, 10, null);
        task(90, 10, null);
        task(50, 1, "tovholder-101");
        task(50, -1, "psykiatri-101");
    }

    @AfterEach
    void over() {
        probe.endAll();
    }

    @ParameterizedTest
    @CsvSource({
        "Mine opgaver, tovholder-101, 1",
        "Min gruppes opgaver, tovholder-101, 2",
        "Snart frist eller overskredet, tovholder-101, 2",
        "Haster, tovholder-101, 1",
        "Min gruppes opgaver, ssp-101, 0",
        "Min gruppes opgaver, tovholder-751, 0",
        "Snart frist eller overskredet, leder-101, 0",
        "Alle opgaver, leder-101, 4",
        "Alle opgaver, leder-751, 0",
        "Min gruppes opgaver, admin, 0",
        "Haster, dpo-101, 0"
    })
    void showWhatTheirNameSays(String filter, String user, int count) {
        var id = filters.createTaskFilterQuery()
                .filterName(filter)
                .singleResult()
                .getId();

        // Others' tests leave cases behind: counted is what these four add.
        var before = count(user, id);

        fourTasksInKoebenhavn();

        assertThat(count(user, id) - before).isEqualTo(count);
        assertThat(new Client(port, user)
                        .get("/engine-rest/filter/" + id + "/list")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyManagersHaveTheOneForAllTasks() {
        assertThat(new Client(port, "tovholder-101")
                        .get("/engine-rest/filter?resourceType=Task")
                        .body())
                .contains("Mine opgaver", "Min gruppes opgaver", "Snart frist eller overskredet", "Haster")
                .doesNotContain("Alle opgaver");
        assertThat(new Client(port, "leder-101")
                        .get("/engine-rest/filter?resourceType=Task")
                        .body())
                .contains("Alle opgaver");
    }

    @Test
    void theMostUrgentStandsFirstThenTheOneDueFirst() {
        var id = filters.createTaskFilterQuery()
                .filterName("Alle opgaver")
                .singleResult()
                .getId();

        fourTasksInKoebenhavn();

        var list = new Client(port, "leder-101")
                .get("/engine-rest/filter/" + id + "/list")
                .body();

        assertThat(list.indexOf("\"priority\":90")).isLessThan(list.indexOf("\"priority\":50"));
        assertThat(list.indexOf("psykiatri-101")).isLessThan(list.indexOf("tovholder-101"));
    }

    private int count(String user, String filter) {
        var answer = new Client(port, user).get("/engine-rest/filter/" + filter + "/count");
        return Integer.parseInt(answer.body().replaceAll("\\D", ""));
    }

    private void task(int priority, int dueInDays, String assignee) {
        var task = probe.start("101").task();
        tasks.setPriority(task, priority);
        tasks.setDueDate(task, Date.from(Instant.now().plus(dueInDays, ChronoUnit.DAYS)));
        if (assignee != null) {
            tasks.claim(task, assignee);
        }
    }
}
