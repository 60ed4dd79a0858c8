package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.OmhuTest;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OmhuTest
class OwnTasksTest {
    @LocalServerPort
    int port;

    @Autowired
    Probe probe;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @AfterEach
    void over() {
        probe.endAll();
    }

    @Test
    void whoeverTakesATaskGivesItBackAndKeepsNoRightOfTheOwn() {
        var task = probe.start("751").task();
        var tove = new Client(port, "tovholder-751");

        assertThat(tove.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"tovholder-751\"}")
                        .status())
                .isEqualTo(204);
        assertThat(ownGrants(task, "tovholder-751")).isOne();
        assertThat(tove.post("/engine-rest/task/" + task + "/unclaim", "").status())
                .isEqualTo(204);

        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertThat(ownGrants(task, "tovholder-751")).isZero();
    }

    @Test
    void twoWhoTakeTheSameTaskAreToldSoInDanish() {
        var task = probe.start("751").task();
        tasks.claim(task, "tovholder-751");

        var answer = new Client(port, "psykiatri-751")
                .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"psykiatri-751\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("En kollega har allerede taget opgaven");
    }

    /** The engine's own words would be English, with the names of permissions. */
    @Test
    void whoMayNotHaveATaskIsToldSoInDanish() {
        var task = probe.start("751").task();

        var answer =
                new Client(port, "ssp-751").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"ssp-751\"}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body())
                .contains("Det har du ikke ret til med dine roller")
                .doesNotContain("permissions");
    }

    @Test
    void aManagerHandsATaskOnAndTheFormerAssigneeHasItNoLonger() {
        var task = probe.start("751").task();
        tasks.claim(task, "tovholder-751");

        var answer = new Client(port, "leder-751")
                .post("/engine-rest/task/" + task + "/assignee", "{\"userId\":\"psykiatri-751\"}");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(ownGrants(task, "tovholder-751")).isZero();
        assertThat(ownGrants(task, "psykiatri-751")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssp-751", "tovholder-730", "nobody"})
    void theModelGivesATaskOnlyToWhomItMayHave(String starter) {
        assertThatThrownBy(() -> probe.startFor("751", starter))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("en af opgavens roller");
    }

    @Test
    void theModelGivesATaskToTheOneWhoBegan() {
        var task = probe.startFor("751", "psykiatri-751").task();

        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("psykiatri-751");
    }

    @Test
    void aPoliceCoordinatorOfTwoMunicipalitiesSeesNoThird() {
        identity.createMembership("politi-oestjylland", "psychiatry");
        try {
            var aarhus = probe.start("751").task();
            var randers = probe.start("730").task();
            assertThat(new Client(port, "politi-oestjylland")
                            .get("/engine-rest/task")
                            .body())
                    .contains(aarhus, randers);
            assertThat(new Client(port, "tovholder-730")
                            .get("/engine-rest/task")
                            .body())
                    .contains(randers)
                    .doesNotContain(aarhus);
            assertThat(new Client(port, "tovholder-101")
                            .get("/engine-rest/task/count")
                            .body())
                    .isEqualTo("{\"count\":0}");
        } finally {
            identity.deleteMembership("politi-oestjylland", "psychiatry");
        }
    }

    @Test
    void theEngineItselfIsNotLimited() {
        var task = probe.start("751").task();

        tasks.addCandidateGroup(task, "probation");
        tasks.setPriority(task, 90);

        assertThat(tasks.getVariable(task, "policeOutcome")).isEqualTo("HOLD");
    }

    private long ownGrants(String task, String user) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task)
                .userIdIn(user)
                .count();
    }
}
