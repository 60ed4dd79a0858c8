package dk.omhu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.BehindTheDoor;
import dk.omhu.OmhuTest;
import dk.omhu.Rest;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.scenarios.CaseWorld;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The roads round the forms, behind the door and tried by a user whom the engine lets do everything: what is refused here is refused by the three
 * guards, not for want of a right. A planted name must reach no table of the engine on any of them.
 */
@OmhuTest
class GuardsTest {
    private static final String PLANTED = "Plantemarie";
    private static final String MIGHTY = "tovholder-751";
    private static final List<Resource> RESOURCES =
            List.of(Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.TASK, Resources.FILTER);

    @LocalServerPort
    int port;

    @Autowired
    CaseWorld world;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient sql;

    private final List<String> grants = new ArrayList<>();
    private CaseNumber number;
    private String task;
    private String instance;
    private Rest rest;

    @BeforeEach
    void aCaseAtIntakeAndAUserWithEveryRight() {
        for (var resource : RESOURCES) {
            var grant = authorizations().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setUserId(MIGHTY);
            grant.setResource(resource);
            grant.setResourceId("*");
            grant.addPermission(Permissions.ALL);
            grants.add(authorizations().saveAuthorization(grant).getId());
        }
        rest = new Rest(port, MIGHTY);
        number = world.start(
                MIGHTY,
                "concern-handling",
                Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false"));
        var intake = world.task(MIGHTY, number, "intake");
        task = intake.getId();
        instance = intake.getProcessInstanceId();
    }

    @AfterEach
    void takeTheRightsBack() {
        grants.forEach(authorizations()::deleteAuthorization);
    }

    private AuthorizationService authorizations() {
        return engine.getAuthorizationService();
    }

    static Stream<Map<String, Object>> planted() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("value", null);
        nothing.put("type", "Null");
        return Stream.of(
                Map.of("value", PLANTED, "type", "String"),
                Map.of("value", "{\"name\":\"" + PLANTED + "\"}", "type", "Json"),
                Map.of(
                        "value",
                        "[\"" + PLANTED + "\"]",
                        "type",
                        "Object",
                        "valueInfo",
                        Map.of(
                                "objectTypeName",
                                "java.util.ArrayList<java.lang.String>",
                                "serializationDataFormat",
                                "application/json")),
                Map.of(
                        "value",
                        PLANTED,
                        "type",
                        "Object",
                        "valueInfo",
                        Map.of("objectTypeName", "java.lang.String", "serializationDataFormat", "application/x-other")),
                Map.of(
                        "value",
                        "UGxhbnRlbWFyaWU=",
                        "type",
                        "File",
                        "valueInfo",
                        Map.of("filename", PLANTED + ".txt", "mimeType", "text/plain")),
                nothing);
    }

    @ParameterizedTest
    @MethodSource("planted")
    void noVariableGetsInUnderAnUndeclaredName(Map<String, Object> value) {
        var body = Map.of("variables", Map.of("personName", value));
        var modifications = Map.of("modifications", Map.of("personName", value));
        refused("complete", rest.post(BehindTheDoor.ENGINE + "/task/" + task + "/complete", body));
        refused("resolve", rest.post(BehindTheDoor.ENGINE + "/task/" + task + "/resolve", body));
        refused("task variables", rest.post(BehindTheDoor.ENGINE + "/task/" + task + "/variables", modifications));
        refused("task variable", rest.put(BehindTheDoor.ENGINE + "/task/" + task + "/variables/personName", value));
        refused(
                "local variables",
                rest.post(BehindTheDoor.ENGINE + "/task/" + task + "/localVariables", modifications));
        refused(
                "local variable",
                rest.put(BehindTheDoor.ENGINE + "/task/" + task + "/localVariables/personName", value));
        refused(
                "instance",
                rest.post(BehindTheDoor.ENGINE + "/process-instance/" + instance + "/variables", modifications));
        refused(
                "execution",
                rest.post(BehindTheDoor.ENGINE + "/execution/" + instance + "/localVariables", modifications));
        refused("start", rest.post(BehindTheDoor.ENGINE + "/process-definition/key/concern-handling/start", body));
        refused(
                "start with instructions",
                rest.post(
                        BehindTheDoor.ENGINE + "/process-definition/key/concern-handling/start",
                        Map.of(
                                "variables",
                                Map.of("personName", value, "municipality", Map.of("value", "751")),
                                "businessKey",
                                number.value(),
                                "startInstructions",
                                List.of(Map.of("type", "startBeforeActivity", "activityId", "proposeClosing")))));
        refused(
                "message",
                rest.post(
                        BehindTheDoor.ENGINE + "/message",
                        Map.of(
                                "messageName",
                                "ConcernReceived",
                                "businessKey",
                                number.value(),
                                "processVariables",
                                Map.of("personName", value, "municipality", Map.of("value", "751")))));
        refused(
                "modification",
                rest.post(
                        BehindTheDoor.ENGINE + "/process-instance/" + instance + "/modification",
                        Map.of(
                                "instructions",
                                List.of(Map.of(
                                        "type",
                                        "startBeforeActivity",
                                        "activityId",
                                        "proposeClosing",
                                        "variables",
                                        Map.of("personName", value))))));
        refused("form", rest.post(BehindTheDoor.ENGINE + "/task/" + task + "/submit-form", body));
        nothingPlanted();
        assertThat(world.open(number)).containsExactly("intake");
    }

    @ParameterizedTest
    @MethodSource("planted")
    void noFreeValueGetsInUnderADeclaredName(Map<String, Object> value) {
        if (value.get("value") == null) {
            return; // an empty routing word says nothing
        }
        refused("declared", rest.put(BehindTheDoor.ENGINE + "/task/" + task + "/variables/ageBand", value));
        refused("card", rest.put(BehindTheDoor.ENGINE + "/task/" + task + "/localVariables/caseNumber", value));
        refused(
                "yes or no",
                rest.put(BehindTheDoor.ENGINE + "/process-instance/" + instance + "/variables/acute", value));
        refused(
                "source",
                rest.put(BehindTheDoor.ENGINE + "/process-instance/" + instance + "/variables/source", value));
        nothingPlanted();
    }

    @Test
    void aFormSentTwiceIsToldSo() {
        var form = Rest.variables(Map.ofEntries(
                Map.entry("personUnknown", "true"),
                Map.entry("ageBand", "ADULT"),
                Map.entry("description", "Dobbeltklik"),
                Map.entry("dangerTo", "NONE"),
                Map.entry("personalCrisis", "NO"),
                Map.entry("signBehaviour", "NO"),
                Map.entry("signRelations", "NO"),
                Map.entry("signAttitudes", "NO"),
                Map.entry("violenceFascination", "NO")));
        assertThat(rest.post(BehindTheDoor.ENGINE + "/task/" + task + "/submit-form", form)
                        .status())
                .isEqualTo(204);
        var again = rest.post(BehindTheDoor.ENGINE + "/task/" + task + "/submit-form", form);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.message()).startsWith("Opgaven er ikke åben mere.");
    }

    @Test
    void aTaskIsCompletedByItsFormOnly() {
        refused("complete {}", rest.post(BehindTheDoor.ENGINE + "/task/" + task + "/complete", Map.of()));
        assertThat(world.open(number)).containsExactly("intake");
    }

    @Test
    void nobodyButOurDoorsStartsAnInstance() {
        var words = Map.of("municipality", Map.of("value", "751"), "immediateDanger", Map.of("value", false));
        long before = instances();
        for (var body : List.of(
                Map.<String, Object>of("variables", words),
                Map.<String, Object>of("variables", words, "businessKey", number.value()),
                Map.<String, Object>of("variables", words, "businessKey", PLANTED),
                Map.<String, Object>of(
                        "variables",
                        words,
                        "startInstructions",
                        List.of(Map.of("type", "startBeforeActivity", "activityId", "proposeClosing"))))) {
            refused("start", rest.post(BehindTheDoor.ENGINE + "/process-definition/key/concern-handling/start", body));
        }
        refused(
                "message",
                rest.post(
                        BehindTheDoor.ENGINE + "/message",
                        Map.of("messageName", "ConcernReceived", "businessKey", PLANTED, "processVariables", words)));
        var form = new HashMap<>(
                Rest.variables(Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false")));
        form.put("businessKey", PLANTED);
        refused("form", rest.post(BehindTheDoor.ENGINE + "/process-definition/key/concern-handling/submit-form", form));
        assertThat(instances()).isEqualTo(before);
        nothingPlanted();
    }

    private long instances() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
    }

    @Test
    void noQueryTellsWhatNoVariableMayBeReadFor() {
        var asks = Map.of("name", "immediateDanger", "operator", "eq", "value", false);
        var sorts = Map.of(
                "sortBy",
                "processVariable",
                "sortOrder",
                "asc",
                "parameters",
                Map.of("variable", "immediateDanger", "type", "Boolean"));
        var mine = engine.getFilterService()
                .createTaskFilterQuery()
                .filterName("Mine opgaver")
                .singleResult()
                .getId();
        for (var query : List.of(
                Map.<String, Object>of("processVariables", List.of(asks)),
                Map.<String, Object>of("taskVariables", List.of(asks)),
                Map.<String, Object>of("orQueries", List.of(Map.of("processVariables", List.of(asks)))),
                Map.<String, Object>of("sorting", List.of(sorts)))) {
            refused("tasks", rest.post(BehindTheDoor.ENGINE + "/task", query));
            refused("filter", rest.post(BehindTheDoor.ENGINE + "/filter/" + mine + "/list", query));
        }
        refused("count", rest.post(BehindTheDoor.ENGINE + "/task/count", Map.of("processVariables", List.of(asks))));
        refused("instances", rest.post(BehindTheDoor.ENGINE + "/process-instance", Map.of("variables", List.of(asks))));
        refused("executions", rest.post(BehindTheDoor.ENGINE + "/execution", Map.of("variables", List.of(asks))));
        assertThat(rest.post(BehindTheDoor.ENGINE + "/filter/" + mine + "/list", Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void textBesideTheFormsIsRefused() {
        refused(
                "comment",
                rest.post(BehindTheDoor.ENGINE + "/task/" + task + "/comment/create", Map.of("message", PLANTED)));
        refused(
                "name",
                rest.put(BehindTheDoor.ENGINE + "/task/" + task, Map.of("name", PLANTED, "description", PLANTED)));
        refused("new task", rest.post(BehindTheDoor.ENGINE + "/task/create", Map.of("name", PLANTED)));
        rest.send(
                "DELETE", BehindTheDoor.ENGINE + "/process-instance/" + instance + "?skipCustomListeners=false", null);
        rest.post(
                BehindTheDoor.ENGINE + "/process-instance/delete",
                Map.of("processInstanceIds", List.of(instance), "deleteReason", PLANTED));
        nothingPlanted();
    }

    @Test
    void aRefusalIsDanishAndSaysWhatToDo() {
        var answer = rest.post(BehindTheDoor.ENGINE + "/task/" + task + "/complete", Map.of());
        assertThat(answer.message()).isEqualTo("Opgaven fuldføres med sin formular i Opgaver. Intet er gemt.");
        var unknown = rest.post(
                BehindTheDoor.ENGINE + "/task/" + task + "/submit-form", Rest.variables(Map.of("hemmelig", PLANTED)));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.message()).contains("hemmelig").doesNotContain(PLANTED, "Cannot");
    }

    private static void refused(String road, Rest.Answer answer) {
        assertThat(answer.status()).as(road + ": " + answer.message()).isBetween(400, 499);
        assertThat(answer.body()).as(road).doesNotContain(PLANTED);
    }

    private void nothingPlanted() {
        assertThat(new EngineTables(sql).holding(PLANTED)).isEmpty();
    }
}
