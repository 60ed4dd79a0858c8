package dk.omhu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.OmhuTest;
import dk.omhu.Rest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each hole, open on Camunda 7.24.0 as it comes, and closed here. Expressions in questions: {@link ExpressionsInQueriesTest}. */
@OmhuTest
class StockHolesTest {
    private static final String PASSWORD = "Et-langt-kodeord-ingen-kender";
    private static StockEngine stock;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate sql;

    @LocalServerPort
    int port;

    @BeforeAll
    static void stockAsItComes() throws Exception {
        stock = StockEngine.start();
    }

    @AfterAll
    static void away() throws Exception {
        stock.close();
    }

    private static void deploy(ProcessEngine engine, String file, String content) {
        engine.getRepositoryService()
                .createDeployment()
                .name("tried")
                .addString(file, content)
                .deploy();
    }

    private void isRefused(String file, String content) {
        var before = engine.getRepositoryService().createDeploymentQuery().count();
        assertThatThrownBy(() -> deploy(engine, file, content))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Intet er udrullet");
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isEqualTo(before);
    }

    @Test
    void aModelRunsACommandOfTheOperatingSystem(@TempDir Path folder) {
        var mark = folder.resolve("ran");
        var model = HarmlessModelTest.model("""
                <bpmn:serviceTask id="step" camunda:type="shell"><bpmn:extensionElements>
                  <camunda:field name="command" stringValue="touch"/><camunda:field name="arg1" stringValue="%s"/>
                  <camunda:field name="wait" stringValue="true"/>
                </bpmn:extensionElements></bpmn:serviceTask>""".formatted(mark));

        deploy(stock.engine(), "shell.bpmn", model);
        stock.engine().getRuntimeService().startProcessInstanceByKey("tried");
        assertThat(mark).exists();

        isRefused("shell.bpmn", model);
    }

    @Test
    void anExpressionReachesAnyClass() {
        var expression = "${''.getClass().forName('java.lang.Math').getName()}";
        var model = HarmlessModelTest.model("<bpmn:userTask id='step' name=\"" + expression + "\"/>");

        deploy(stock.engine(), "class.bpmn", model);
        stock.engine().getRuntimeService().startProcessInstanceByKey("tried");
        assertThat(stock.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskName("java.lang.Math")
                        .count())
                .isEqualTo(1);

        isRefused("class.bpmn", model);
        evaluatedByNobody(expression);
    }

    /** Whatever road an expression comes by, a model from before among them: it is not evaluated when it runs either. */
    private void evaluatedByNobody(String expression) {
        var expressions =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getExpressionManager();
        assertThatThrownBy(() -> expressions.createExpression(expression)).isInstanceOf(BadUserRequestException.class);
        assertThat(expressions.createExpression("${unknown ? 'a' : 'b'}")).isNotNull();
    }

    @Test
    void beansOfTheApplicationAreForEveryModel() {
        evaluatedByNobody("${identityService.deleteUser('tovholder-751')}");
        evaluatedByNobody("${dataSource}");
        evaluatedByNobody("${execution.processEngineServices}");
        isRefused(
                "bean.bpmn",
                HarmlessModelTest.model("<bpmn:serviceTask id='step' camunda:delegateExpression='${dataSource}'/>"));
    }

    @Test
    void aFilterThatWasChangedInTheDatabaseIsNotEvaluated() {
        var filters = engine.getFilterService();
        var saved = filters.saveFilter(filters.newTaskFilter("prøve")
                .setQuery(engine.getTaskService().createTaskQuery().taskCreatedBeforeExpression("${now()}")));
        try {
            assertThatCode(() -> filters.count(saved.getId())).doesNotThrowAnyException();
            sql.update(
                    "update act_ru_filter set query_ = replace(query_, 'now()', ?) where id_ = ?",
                    "identityService.createUserQuery().count()",
                    saved.getId());
            assertThatThrownBy(() -> filters.count(saved.getId())).isInstanceOf(BadUserRequestException.class);
        } finally {
            filters.deleteFilter(saved.getId());
        }
    }

    @Test
    void scriptLanguagesAreThereForTheTaking() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .as("on the class path lie the engine's own two only, and it gets neither")
                .allMatch(factory -> factory.getClass().getName().startsWith("org.camunda."));
        var scripts =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getScriptEngineResolver();
        for (var language : new String[] {"javascript", "ecmascript", "groovy", "python", "ruby", "juel", "feel"}) {
            assertThat(scripts.getScriptEngine(language, false)).as(language).isNull();
        }
        var model = HarmlessModelTest.model(
                "<bpmn:scriptTask id='step' scriptFormat='juel' camunda:resultVariable='seen'><bpmn:script>${''.getClass().forName('java.lang.Math').getName()}</bpmn:script></bpmn:scriptTask>");

        deploy(stock.engine(), "script.bpmn", model);
        assertThat(stock.engine()
                        .getRuntimeService()
                        .createProcessInstanceByKey("tried")
                        .executeWithVariablesInReturn()
                        .getVariables())
                .containsEntry("seen", "java.lang.Math");
        isRefused("script.bpmn", model);
    }

    @Test
    void anythingIsAFileOfADeployment() {
        var picture = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";

        assertThatCode(() -> deploy(stock.engine(), "x.svg", picture)).doesNotThrowAnyException();
        isRefused("x.svg", picture);
    }

    @Test
    void aRefusedDeploymentSaysToModelerWhatToDo() {
        var answer = deployOverHttp(HarmlessModelTest.model("<bpmn:serviceTask id='step' camunda:class='x.Y'/>"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("tried.bpmn, step: \\\"class\\\" kan ikke bruges i Omhu.");
    }

    private HttpResponse<String> deployOverHttp(String model) {
        var body = "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"tried.bpmn\"\r\n\r\n" + model
                + "\r\n--x--\r\n";
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/deployment/create"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header(
                        "Authorization",
                        "Basic " + java.util.Base64.getEncoder().encodeToString("procesejer:procesejer".getBytes()))
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void theFirstWhoComesMakesHimselfAdministrator() {
        var path = "/setup/%s/user/create";

        assertThat(setUp("http://localhost:" + stock.port() + "/stock/admin", path.formatted("stock")))
                .isEqualTo(204);
        assertThat(stock.engine()
                        .getIdentityService()
                        .createUserQuery()
                        .userId("intruder")
                        .memberOfGroup("camunda-admin")
                        .count())
                .isEqualTo(1);

        assertThat(setUp("http://localhost:" + port + "/camunda/api/admin", path.formatted("default")))
                .isEqualTo(403);
    }

    private int setUp(String api, String path) {
        var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var token = send(
                        http,
                        HttpRequest.newBuilder(URI.create(api + "/auth/user/none"))
                                .GET())
                .headers()
                .firstValue("X-XSRF-TOKEN")
                .orElse("none");
        return send(
                        http,
                        HttpRequest.newBuilder(URI.create(api + path))
                                .header("Content-Type", "application/json")
                                .header("X-XSRF-TOKEN", token)
                                .POST(BodyPublishers.ofString(
                                        "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"" + PASSWORD
                                                + "\"}}")))
                .statusCode();
    }

    /** With the hole above, this is how a running stock comes to be anybody's. */
    @Test
    void theLastAdministratorCanBeTakenAway() {
        var identity = stock.engine().getIdentityService();
        save(stock.engine(), "last", PASSWORD);
        identity.createMembership("last", group(stock.engine()));
        identity.setAuthenticatedUserId("last");
        stock.engine().getProcessEngineConfiguration().setAuthorizationEnabled(false);
        try {
            assertThatCode(() -> identity.deleteMembership("last", "camunda-admin"))
                    .doesNotThrowAnyException();
        } finally {
            stock.engine().getProcessEngineConfiguration().setAuthorizationEnabled(true);
            identity.clearAuthentication();
        }

        var admin = new Rest(port, "admin");
        for (var path : new String[] {"/group/camunda-admin/members/admin", "/user/admin", "/group/camunda-admin"}) {
            var answer = admin.send("DELETE", "/engine-rest" + path, null);
            assertThat(answer.status()).as(path).isBetween(400, 403);
            assertThat(engine.getIdentityService()
                            .createUserQuery()
                            .memberOfGroup("camunda-admin")
                            .count())
                    .as(path)
                    .isEqualTo(1);
        }
        assertThat(admin.send("DELETE", "/engine-rest/group/camunda-admin/members/admin", null)
                        .message())
                .contains("Der skal altid være en administrator");
    }

    private static String group(ProcessEngine engine) {
        var identity = engine.getIdentityService();
        if (identity.createGroupQuery().groupId("camunda-admin").count() == 0) {
            identity.saveGroup(identity.newGroup("camunda-admin"));
        }
        return "camunda-admin";
    }

    private static void save(ProcessEngine engine, String id, String password) {
        var user = engine.getIdentityService().newUser(id);
        user.setFirstName("Berit");
        user.setLastName("Bruger");
        user.setPassword(password);
        engine.getIdentityService().saveUser(user);
    }

    @Test
    void oneWrongPasswordKeepsAColleagueOut() {
        for (var one : Map.of("stock", stock.engine(), "omhu", engine).entrySet()) {
            var identity = one.getValue().getIdentityService();
            save(one.getValue(), "colleague", PASSWORD);
            try {
                assertThat(identity.checkPassword("colleague", "guessed")).isFalse();
                assertThat(identity.checkPassword("colleague", PASSWORD))
                        .as(one.getKey())
                        .isEqualTo(one.getKey().equals("omhu"));
            } finally {
                identity.deleteUser("colleague");
            }
        }
    }

    @Test
    void anyPasswordWillDo() {
        save(stock.engine(), "weak", "a");
        assertThat(stock.engine().getIdentityService().checkPassword("weak", "a"))
                .isTrue();

        for (var password :
                new String[] {"a", "Sommer2026!!", "berit-er-her-igen", "aaaaaaaaaaaaaa", "12345678901234"}) {
            assertThatThrownBy(() -> save(engine, "weak", password))
                    .as(password)
                    .isNotNull();
        }
        assertThat(engine.getIdentityService().createUserQuery().userId("weak").count())
                .isZero();
    }

    @Test
    void anotherSiteWritesThroughABrowser() {
        var filter = "{\"resourceType\":\"Task\",\"name\":\"Fra et andet sted\",\"query\":{}}";

        assertThat(crossSite("http://localhost:" + stock.port() + "/rest/filter/create", filter))
                .isEqualTo(200);
        assertThat(crossSite("http://localhost:" + port + "/engine-rest/filter/create", filter))
                .isEqualTo(403);
    }

    private int crossSite(String address, String body) {
        return send(HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/json")
                        .header("Sec-Fetch-Site", "cross-site")
                        .header(
                                "Authorization",
                                "Basic "
                                        + java.util.Base64.getEncoder()
                                                .encodeToString("tovholder-751:tovholder-751".getBytes()))
                        .POST(BodyPublishers.ofString(body)))
                .statusCode();
    }

    @Test
    void theInterfacesAnswerAnybodyAndTellTheBrowserNothing() {
        var open = send(HttpRequest.newBuilder(URI.create("http://localhost:" + stock.port() + "/rest/engine")));
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.headers().firstValue("X-Content-Type-Options")).isEmpty();

        var closed = send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/engine")));
        assertThat(closed.statusCode()).isEqualTo(401);
        assertThat(closed.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    /** Here stock is closed itself; it must stay so, and ours refuses before the engine reads it. */
    @Test
    void documentTypesAreReadByNeither() throws IOException {
        var secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "hemmeligt");
        var model = HarmlessModelTest.model("<bpmn:userTask id='step' name='&e;'/>")
                .replace(
                        "<bpmn:definitions",
                        "<!DOCTYPE a [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><bpmn:definitions");

        assertThatThrownBy(() -> deploy(stock.engine(), "entity.bpmn", model)).isNotNull();
        isRefused("entity.bpmn", model);
        Files.delete(secret);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(HttpClient.newHttpClient(), request);
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
