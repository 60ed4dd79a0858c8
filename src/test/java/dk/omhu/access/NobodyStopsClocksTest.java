package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.BehindTheDoor;
import dk.omhu.OmhuTest;
import dk.omhu.Rest;
import dk.omhu.scenarios.CaseWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every road of the engine by which a clock could be put off, stopped or kept from beginning, tried by everybody. */
@OmhuTest
class NobodyStopsClocksTest {
    private static final List<String> USERS = List.of(
            "underretning-751",
            "tovholder-751",
            "leder-751",
            "doegnvagt-751",
            "politi-oestjylland",
            "leder-730",
            "procesejer",
            "admin");
    private static final String STEP = "assessWithin24Hours";
    private static final String LATER = "2099-01-01T00:00:00.000+0000";

    @LocalServerPort
    int port;

    @Autowired
    CaseWorld world;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService jobs;

    @Autowired
    RepositoryService models;

    private record Road(String method, String path, Map<String, ?> body) {}

    @Test
    void neitherLongerNorPausedNorSwitchedOff() {
        var number = world.aChildReceived(Map.of("personName", "Tage Tidsløs"));
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(STEP)
                .singleResult();
        var alarms = alarms(task.getProcessInstanceId());
        assertThat(alarms).as("a reminder and an end").hasSizeGreaterThanOrEqualTo(2);
        var before = told(alarms);

        List<String> done = new ArrayList<>();
        for (var user : USERS) {
            var rest = new Rest(port, user);
            for (var road : roads(task.getId(), task.getProcessInstanceId(), alarms.get(0))) {
                for (var engine : List.of("/engine-rest", BehindTheDoor.ENGINE)) {
                    int status = rest.send(road.method(), engine + road.path(), road.body())
                            .status();
                    if (status < 400) {
                        done.add("%s %s %s: %d".formatted(user, road.method(), engine + road.path(), status));
                    }
                }
            }
        }

        assertThat(done).isEmpty();
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getDueDate())
                .isEqualTo(task.getDueDate());
        assertThat(told(alarms(task.getProcessInstanceId()))).isEqualTo(before);
        assertThat(models.createProcessDefinitionQuery().suspended().count()).isZero();
        assertThat(jobs.createJobDefinitionQuery().suspended().count()).isZero();
    }

    private List<Job> alarms(String instance) {
        return jobs.createJobQuery()
                .processInstanceId(instance)
                .orderByJobId()
                .asc()
                .list();
    }

    private static List<String> told(List<Job> alarms) {
        return alarms.stream()
                .map(job -> "%s %s %s %d".formatted(job.getId(), job.getDuedate(), job.isSuspended(), job.getRetries()))
                .toList();
    }

    private static List<Road> roads(String task, String instance, Job alarm) {
        var job = "/job/" + alarm.getId();
        List<Road> roads = new ArrayList<>(List.of(
                new Road("PUT", "/task/" + task, Map.of("name", "Vurdér barnet", "due", LATER)),
                new Road("PUT", job + "/duedate", Map.of("duedate", LATER)),
                new Road("POST", job + "/duedate/recalculate", Map.of()),
                new Road("PUT", job + "/suspended", Map.of("suspended", true)),
                new Road("PUT", job + "/retries", Map.of("retries", 0)),
                new Road("POST", "/job/retries", Map.of("retries", 0, "jobIds", List.of(alarm.getId()))),
                new Road("POST", job + "/execute", Map.of()),
                new Road("DELETE", job, Map.of()),
                new Road("PUT", "/job/suspended", Map.of("suspended", true, "processInstanceId", instance)),
                new Road("PUT", "/process-instance/" + instance + "/suspended", Map.of("suspended", true)),
                new Road("DELETE", "/process-instance/" + instance, Map.of()),
                new Road(
                        "POST",
                        "/process-instance/" + instance + "/modification",
                        Map.of("instructions", List.of(Map.of("type", "cancel", "activityId", STEP))))));
        for (var model : List.of("child-notification", "missed-deadline")) {
            roads.addAll(List.of(
                    new Road("PUT", "/process-definition/key/" + model + "/suspended", Map.of("suspended", true)),
                    new Road(
                            "PUT",
                            "/process-definition/suspended",
                            Map.of("suspended", true, "processDefinitionKey", model)),
                    new Road(
                            "PUT",
                            "/job-definition/suspended",
                            Map.of("suspended", true, "processDefinitionKey", model)),
                    new Road("PUT", "/job/suspended", Map.of("suspended", true, "processDefinitionKey", model)),
                    new Road(
                            "PUT",
                            "/process-instance/suspended",
                            Map.of("suspended", true, "processDefinitionKey", model))));
        }
        return roads;
    }
}
