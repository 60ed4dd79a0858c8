package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.invite;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.Rest;
import dk.omhu.duty.Nights;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody can no longer have their tasks: they go back to their groups at once, whatever the road. */
class DeparturesTest extends Scenario {
    private static final String LEAVING = "afgaar-751";

    @Autowired
    Hands hands;

    @Autowired
    IdentityService identity;

    @Autowired
    Nights nights;

    PlayedCase called;
    Task triage;

    @BeforeEach
    void aTaskOfWhoLeaves() {
        hands.hire(LEAVING, "municipal-coordinator");
        called = aConcern().received(Filled.intakeSuggesting("UNFOUNDED"));
        triage = called.task(LEAVING, "triage");
        hands.take(triage, LEAVING);
    }

    @AfterEach
    void theOthersStay() {
        world.backToNow();
        hands.isGone(LEAVING);
        hands.everybodyIsBack();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/user/" + LEAVING,
                "/engine-rest/group/municipal-coordinator/members/" + LEAVING,
                "/engine-rest/tenant/751/user-members/" + LEAVING
            })
    void theTaskIsTheGroupsAgainWithItsDueDateAndGroupAndManagersAreTold(String road) {
        assertThat(new Rest(hands.port(), "admin").send("DELETE", road, null).status())
                .isEqualTo(204);

        isBackWithTheGroup();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user/" + LEAVING,
                "group/municipal-coordinator/members/" + LEAVING,
                "tenant/751/user-members/" + LEAVING
            })
    void itMakesNoDifferenceThatAdminIsUsed(String road) {
        var admin = hands.session("admin");
        admin.get("/camunda/app/admin/default/");
        var answer = admin.send("DELETE", "/camunda/api/engine/engine/default/" + road, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);

        isBackWithTheGroup();
    }

    private void isBackWithTheGroup() {
        assertThat(hands.holder(triage)).isNull();
        assertThat(hands.rights(triage, LEAVING)).isZero();
        assertThat(hands.fresh(triage).getDueDate()).isEqualTo(triage.getDueDate());
        assertThat(hands.told(called))
                .filteredOn(row -> row.get("kind").equals("TASK_RETURNED"))
                .extracting(row -> row.get("user_id"))
                .contains(COORDINATOR, MANAGER);
        var entries = values(called.number()).entries();
        assertThat(entries.get(entries.size() - 1).stepName()).isEqualTo("Opgave tilbage til gruppen");
        called.visited(Filled.visitation("UNFOUNDED"));
    }

    @Test
    void aTaskWhoseGroupTheCaseHasNamedGoesBackToThatGroup() {
        hands.hire("afgaar-ssp-751", "ssp-consultant");
        try {
            var shared = aConcern()
                    .onTheRoad("INFOHUS")
                    .policeSay("RELEASED")
                    .by(COORDINATOR, "informPerson", Filled.informed());
            shared.by(
                    COORDINATOR,
                    "inviteAuthorities",
                    invite(shared.look(COORDINATOR, "inviteAuthorities"), "ssp-consultant"));
            var contribute = shared.task("afgaar-ssp-751", "contribute");
            hands.take(contribute, "afgaar-ssp-751");

            identity.deleteUser("afgaar-ssp-751");

            assertThat(hands.holder(contribute)).isNull();
            assertThat(shared.task("ssp-751", "contribute").getId()).isEqualTo(contribute.getId());
        } finally {
            hands.isGone("afgaar-ssp-751");
        }
    }

    @Test
    void whoKeepsARoleOfTheTaskKeepsTheTask() {
        identity.createMembership(LEAVING, "ssp-consultant");

        identity.deleteMembership(LEAVING, "ssp-consultant");

        assertThat(hands.holder(triage)).isEqualTo(LEAVING);
        identity.createTenantUserMembership("730", LEAVING);
        identity.deleteTenantUserMembership("730", LEAVING);
        assertThat(hands.holder(triage)).isEqualTo(LEAVING);
    }

    @Test
    void absencesEndAndDraftsGoWithWhoLeaves() {
        hands.away(LEAVING, 3, 2, COORDINATOR);
        hands.session(LEAVING)
                .put(
                        "/camunda/api/omhu/drafts/task/" + triage.getId(),
                        "{\"user\":\"%s\",\"values\":{\"visitation\":\"UNFOUNDED\"}}".formatted(LEAVING));
        hands.session(LEAVING)
                .put(
                        "/camunda/api/omhu/drafts/start/case-note",
                        "{\"user\":\"%s\",\"values\":{\"noteText\":\"Ringede\"}}".formatted(LEAVING));
        assertThat(draftsLeft()).isEqualTo(2);

        identity.deleteUser(LEAVING);

        assertThat(draftsLeft()).isZero();
        assertThat(sql.sql("select ended_by from absence where user_id = ?")
                        .param(LEAVING)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("omhu"));
    }

    @Test
    void whoIsNoDutyOfficerAnyMoreIsOnNoRoster() {
        identity.createMembership(LEAVING, "duty-officer");
        long row = nights.onDuty(LEAVING, world.now(), world.now().plus(Duration.ofHours(8)), "751");
        try {
            identity.deleteMembership(LEAVING, "municipal-coordinator");
            assertThat(takenOut(row)).isEmpty();

            identity.deleteMembership(LEAVING, "duty-officer");

            assertThat(takenOut(row)).containsExactly("omhu");
        } finally {
            nights.asEver();
        }
    }

    private List<String> takenOut(long row) {
        return sql.sql("select removed_by from duty_place where duty_id = ? and removed_at is not null")
                .param(row)
                .query(String.class)
                .list();
    }

    private int draftsLeft() {
        return sql.sql("select count(*) from form_draft where user_id = ?")
                .param(LEAVING)
                .query(Integer.class)
                .single();
    }

    @Test
    void aSessionThatIsOpenLosesTheRoleAndTheAccountWithTheNextRequest() {
        var session = hands.session(LEAVING);
        var task = "/camunda/api/engine/engine/default/task/" + triage.getId();
        assertThat(session.get(task).statusCode()).isEqualTo(200);

        identity.deleteMembership(LEAVING, "municipal-coordinator");
        assertThat(session.get(task).statusCode()).isEqualTo(404);
        assertThat(session.send("POST", task + "/claim", "{\"userId\":\"" + LEAVING + "\"}")
                        .statusCode())
                .isEqualTo(403);

        identity.deleteUser(LEAVING);
        assertThat(session.get(task).statusCode()).isEqualTo(401);
        assertThat(new Rest(hands.port(), LEAVING).get("/engine-rest/task").status())
                .isEqualTo(401);
    }
}
