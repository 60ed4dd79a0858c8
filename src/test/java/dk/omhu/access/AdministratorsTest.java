package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.BehindTheDoor;
import dk.omhu.OmhuTest;
import dk.omhu.caseview.WebSession;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Administrators look after people, have no case whatever they do, and are seen when they try to get one. */
@OmhuTest
class AdministratorsTest {
    private static final String COORDINATOR = "municipal-coordinator";

    @LocalServerPort
    int port;

    @Autowired
    Probe probe;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    AccessAtStart start;

    @Autowired
    JdbcClient sql;

    private Client admin;

    @BeforeEach
    void anAdministrator() {
        sql.sql("truncate access_log, notice").update();
        admin = new Client(port, "admin");
    }

    @AfterEach
    void over() {
        identity.clearAuthentication();
        probe.endAll();
        Stream.of(COORDINATOR, "manager", "psychiatry").forEach(group -> identity.deleteMembership("admin", group));
        Stream.of("751", "730").forEach(tenant -> identity.deleteTenantUserMembership(tenant, "admin"));
        identity.deleteUser("helle-751");
        identity.deleteUser("anden-admin");
        start.start();
    }

    @Test
    void whoeverTakesEveryRoleAndEveryRightStillHasNoCase() {
        var started = probe.start("751");
        join(COORDINATOR);
        join("manager");
        join("psychiatry");
        assertThat(admin.send("PUT", "/engine-rest/tenant/751/user-members/admin", "")
                        .status())
                .isEqualTo(204);
        everythingIsGrantedTo("admin");

        var web = new WebSession(port, "admin");
        for (var path : List.of(
                "/task",
                "/process-instance",
                "/execution",
                "/variable-instance",
                "/job",
                "/incident",
                "/event-subscription?processInstanceId=" + started.instance(),
                "/history/process-instance",
                "/history/task",
                "/history/activity-instance",
                "/history/variable-instance",
                "/history/detail",
                "/history/user-operation?processInstanceId=" + started.instance(),
                "/history/identity-link-log",
                "/authorization?type=1&resourceType=7&resourceId=" + started.task())) {
            assertThat(admin.get(BehindTheDoor.ENGINE + path).body()).as(path).isEqualTo("[]");
            var inWeb = web.get("/camunda/api/engine/engine/default" + path);
            assertThat(inWeb.statusCode() == 200 ? inWeb.body() : "[]").as(path).isEqualTo("[]");
        }
        for (var path : List.of(
                "/task/" + started.task(),
                "/task/" + started.task() + "/form",
                "/task/" + started.task() + "/deployed-form",
                "/task/" + started.task() + "/form-variables",
                "/task/" + started.task() + "/variables",
                "/task/" + started.task() + "/identity-links",
                "/process-instance/" + started.instance(),
                "/process-instance/" + started.instance() + "/variables",
                "/process-instance/" + started.instance() + "/activity-instances",
                "/history/process-instance/" + started.instance(),
                "/history/task?taskId=" + started.task() + "")) {
            var answer = admin.get(BehindTheDoor.ENGINE + path);
            assertThat(answer.status() == 200 ? answer.body() : "[]").as(path).isEqualTo("[]");
            var inWeb = web.get("/camunda/api/engine/engine/default" + path);
            assertThat(inWeb.statusCode() == 200 ? inWeb.body() : "[]").as(path).isEqualTo("[]");
        }
        assertThat(admin.post(BehindTheDoor.ENGINE + "/task/" + started.task() + "/claim", "{\"userId\":\"admin\"}")
                        .status())
                .isEqualTo(403);
        assertThat(web.post("/camunda/api/omhu/cases/by-task/" + started.task() + "/open")
                        .statusCode())
                .isBetween(400, 404);
        assertThat(new Client(port, "leder-751")
                        .post("/engine-rest/task/" + started.task() + "/assignee", "{\"userId\":\"admin\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void atTheNextStartNothingOfSuchGrantsIsLeft() {
        everythingIsGrantedTo("admin");
        var everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setUserId("*");
        everybody.setResource(Resources.PROCESS_INSTANCE);
        everybody.setResourceId("*");
        everybody.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everybody);

        start.start();

        assertThat(authorizations.createAuthorizationQuery().userIdIn("admin").list())
                .extracting(Authorization::getResourceType)
                .containsOnly(Resources.USER.resourceType());
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .list())
                .extracting(Authorization::getResourceType)
                .containsOnly(Resources.FILTER.resourceType());
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/group/municipal-coordinator/members/admin",
        "/engine-rest/tenant/751/user-members/admin",
        "/camunda/api/engine/engine/default/group/municipal-coordinator/members/admin",
        "/camunda/api/engine/engine/default/tenant/751/user-members/admin"
    })
    void theDataProtectionOfficerIsToldOfARoleForOneself(String road) {
        if (road.startsWith("/engine-rest")) {
            assertThat(admin.send("PUT", road, "").status()).isEqualTo(204);
        } else {
            var web = new WebSession(port, "admin");
            web.get("/camunda/app/admin/default/");
            var answer = web.put(road, "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        }
        // A role of no municipality yet may be meant for any.
        assertThat(told())
                .containsExactlyElementsOf(
                        road.contains("tenant") ? List.of("dpo-751") : List.of("dpo-101", "dpo-730", "dpo-751"));
        assertThat(logged("SELF_GRANT")).allMatch(what -> what.endsWith(",admin"));
        assertThat(sql.sql("select count(*) from act_ru_execution where business_key_ like '751-0000-%'")
                        .query(Integer.class)
                        .single())
                .as("the process that sends the mail at once")
                .isPositive();
    }

    @Test
    void anotherAdministratorsHelpIsTheSame() {
        identity.saveUser(identity.newUser("anden-admin"));
        identity.createMembership("anden-admin", "camunda-admin");

        join("anden-admin", COORDINATOR);

        assertThat(told()).containsExactly("dpo-101", "dpo-730", "dpo-751");
    }

    @Test
    void whoGivesColleaguesTheirRolesIsOnRecordAndNobodyIsAlarmed() {
        assertThat(admin.post("/engine-rest/user/create", """
                                {"profile": {"id": "helle-751", "firstName": "Helle", "lastName": "Holm"},
                                 "credentials": {"password": "Et-langt-kodeord-2026!"}}""").status()).isEqualTo(204);
        assertThat(admin.send("PUT", "/engine-rest/tenant/751/user-members/helle-751", "")
                        .status())
                .isEqualTo(204);
        join("helle-751", COORDINATOR);
        assertThat(admin.send(
                                "PUT",
                                "/engine-rest/user/helle-751/credentials",
                                "{\"password\": \"Et-andet-kodeord-2026!\", \"authenticatedUserPassword\": \"admin\"}")
                        .status())
                .isEqualTo(204);
        assertThat(admin.send("DELETE", "/engine-rest/group/" + COORDINATOR + "/members/helle-751", "")
                        .status())
                .isEqualTo(204);

        assertThat(told()).isEmpty();
        assertThat(logged("ROLE_CHANGED"))
                .containsExactly(
                        "- ACCOUNT_MADE,helle-751",
                        "751 MUNICIPALITY_GIVEN,751,helle-751",
                        "751 GROUP_GIVEN,municipal-coordinator,helle-751",
                        "751 PASSWORD_SET,helle-751",
                        "751 GROUP_TAKEN,municipal-coordinator,helle-751");
    }

    @Test
    void nobodyGivesARightBesideTheTable() {
        var grant = "{\"type\": 1, \"permissions\": [\"ALL\"], \"userId\": \"%s\", \"groupId\": null,"
                + " \"resourceType\": 8, \"resourceId\": \"*\"}";

        var forOneself = admin.post("/engine-rest/authorization/create", grant.formatted("admin"));
        var told = told();
        var forAnother = admin.post("/engine-rest/authorization/create", grant.formatted("job-751"));
        var byACaseworker = new Client(port, "tovholder-751")
                .post("/engine-rest/authorization/create", grant.formatted("tovholder-751"));

        assertThat(List.of(forOneself.status(), forAnother.status(), byACaseworker.status()))
                .containsOnly(403);
        assertThat(forOneself.body()).contains("Rettigheder står i rettighedstabellen");
        assertThat(told).containsExactly("dpo-101", "dpo-730", "dpo-751");
        assertThat(logged("ROLE_CHANGED")).containsExactly("- GRANT_REFUSED,job-751");
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.PROCESS_INSTANCE)
                        .userIdIn("admin", "job-751", "tovholder-751")
                        .count())
                .isZero();
    }

    @Test
    void aGroupBelongsToNoMunicipality() {
        var answer = admin.send("PUT", BehindTheDoor.ENGINE + "/tenant/751/group-members/" + COORDINATOR, "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("En gruppe hører ikke til en kommune");
        assertThat(identity.createTenantQuery().groupMember(COORDINATOR).count())
                .isZero();
    }

    @Test
    void sumsOfTheWholeInstallationAreForAdministratorsOnly() {
        for (var user : List.of("procesejer", "leder-751", "tovholder-751")) {
            assertThat(new Client(port, user)
                            .get(BehindTheDoor.ENGINE + "/metrics/root-process-instance-start/sum")
                            .status())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(admin.get(BehindTheDoor.ENGINE + "/metrics/root-process-instance-start/sum")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE /metrics/task-worker",
                "POST /history/cleanup",
                "GET /history/cleanup/jobs",
                "GET /schema/log"
            })
    void figuresOfTheWholeInstallationAreNobodys(String request) {
        var words = request.split(" ");
        for (var user : List.of("admin", "procesejer", "leder-751")) {
            assertThat(new Client(port, user)
                            .send(words[0], BehindTheDoor.ENGINE + words[1], "")
                            .status())
                    .as(user)
                    .isIn(403, 404);
        }
    }

    private void join(String group) {
        join("admin", group);
    }

    private void join(String user, String group) {
        assertThat(admin.send("PUT", "/engine-rest/group/" + group + "/members/" + user, "")
                        .status())
                .isEqualTo(204);
    }

    /** By the database's own means: no road of ours does it. */
    private void everythingIsGrantedTo(String user) {
        for (Resource resource : List.of(
                Resources.TASK,
                Resources.PROCESS_DEFINITION,
                Resources.PROCESS_INSTANCE,
                Resources.HISTORIC_TASK,
                Resources.HISTORIC_PROCESS_INSTANCE,
                Resources.DECISION_DEFINITION,
                Resources.OPERATION_LOG_CATEGORY,
                Resources.FILTER)) {
            var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setUserId(user);
            grant.setResource(resource);
            grant.setResourceId("*");
            grant.addPermission(Permissions.ALL);
            authorizations.saveAuthorization(grant);
        }
    }

    private List<String> told() {
        return sql.sql("select user_id from notice where kind = 'SELF_GRANT' order by user_id")
                .query(String.class)
                .list();
    }

    private List<String> logged(String act) {
        return sql.sql("select coalesce(municipality, '-') || ' ' || what from access_log where act = :act"
                        + " and user_id = 'admin' order by id")
                .param("act", act)
                .query(String.class)
                .list();
    }
}
