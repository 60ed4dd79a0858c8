package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dk.omhu.TestDatabase;
import dk.omhu.signin.TestProvider;
import dk.omhu.signin.TestProvider.Person;
import dk.omhu.start.Certificate;
import dk.omhu.start.RunningOmhu;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/**
 * Omhu as it runs in production, in a JVM of its own, by https, with a real provider of identities beside it. Started once: what is
 * tried are the roads in, by browser and by token, and that they close.
 */
class ProductionSignInTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path temp;

    private static TestDatabase.Another database;
    private static Certificate certificate;
    private static TestProvider provider;
    private static RunningOmhu omhu;
    private static HttpClient http;

    @BeforeAll
    static void start() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        certificate = Certificate.in(temp);
        http = certificate.client();
        database = TestDatabase.another("signin");
        omhu = RunningOmhu.on(temp.resolve("data")).inProduction(database.url(), certificate);
        provider = new TestProvider(certificate, omhu.baseUrl());
        omhu.with("OMHU_OIDC_ISSUER", provider.issuer())
                .with("OMHU_OIDC_CLIENT_ID", TestProvider.CLIENT)
                .with("OMHU_OIDC_CLIENT_SECRET", TestProvider.SECRET)
                .with("OMHU_OIDC_AUDIENCE", TestProvider.AUDIENCE)
                .with("OMHU_OIDC_ROLES", """
                        Infohus-tovholder=municipal-coordinator;
                        Omhu-drift=camunda-admin;
                        omhu-intake=intake-client""")
                .with("OMHU_OIDC_MUNICIPALITIES", "Aarhus Kommune=751;omhu-751=751")
                .with("OMHU_OIDC_RECHECK", "1s")
                .start();
    }

    @AfterAll
    static void stop() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(5_000);
        if (omhu != null) {
            omhu.close();
        }
        if (provider != null) {
            provider.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void aCoordinatorSignsInWorksAndIsOutWhenTheRoleIsGone() throws SQLException {
        provider.knows(
                new Person("tove", "Tove Holm", List.of("Infohus-tovholder", "Ukendt"), List.of("Aarhus Kommune")));
        var number = concernFromTheMachine().path("caseNumber").asText();
        try (var screen = new Screen()) {
            var page = screen.page();
            page.navigate(omhu.baseUrl() + "/camunda/app/tasklist/default/#/?searchQuery=%5B%5D");
            signIn(page, "tove");

            assertThat(page.locator("[cam-widget-header] .account")).containsText("Tove Holm");
            assertThat(page.url()).contains("#/?searchQuery=");
            page.locator(".task-filters").getByText("Haster").click();
            page.locator(".task-filters").getByText("Min gruppes opgaver").click();
            assertThat(page.locator(".tasks-list li.task")
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(number)))
                    .isVisible();
            assertThat(memberships("tove")).containsExactlyInAnyOrder("municipal-coordinator", "751");

            provider.knows(new Person("tove", "Tove Holm", List.of("Ukendt"), List.of("Aarhus Kommune")));
            // The page itself goes back to the sign-in as soon as it is told.
            await().ignoreExceptionsInstanceOf(PlaywrightException.class)
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> status(page, "/camunda/api/engine/engine/default/task") == 401);
            assertThat(memberships("tove")).isEmpty();

            page.navigate(omhu.baseUrl() + "/camunda/app/tasklist/default/");
            assertThat(page.getByText("Din bruger har ingen rolle i Omhu.")).isVisible();
        }
        assertThat(ask("select coalesce(municipality, '-') || ' ' || what from access_log"
                        + " where act = 'ROLE_CHANGED' and user_id = 'omhu' and what like '%,tove,%' order by id"))
                .containsExactly(
                        "- ACCOUNT_MADE,tove,BY_DIRECTORY",
                        "751 MUNICIPALITY_GIVEN,751,tove,BY_DIRECTORY",
                        "751 GROUP_GIVEN,municipal-coordinator,tove,BY_DIRECTORY",
                        "751 GROUP_TAKEN,municipal-coordinator,tove,BY_DIRECTORY",
                        "751 MUNICIPALITY_TAKEN,751,tove,BY_DIRECTORY");
    }

    @Test
    void whoeverTheDirectoryMakesAnAdministratorIsNothingElse() throws SQLException {
        concernFromTheMachine();
        var coordinator = provider.token(claims -> claims.subject("ida"));
        var both = provider.token(
                claims -> claims.subject("ida").claim("roles", List.of("Omhu-drift", "Infohus-tovholder")));

        assertThat(get("/engine-rest/task", "Bearer " + coordinator).body()).contains("751");
        assertThat(get("/engine-rest/task", "Bearer " + both).body()).isEqualTo("[]");
        assertThat(memberships("ida")).containsExactlyInAnyOrder("camunda-admin", "municipal-coordinator", "751");
    }

    @Test
    void whoeverIsDismissedIsOutThoughNobodySaysWhatTheyMay() {
        provider.knows(new Person("birk", "Birk Lund", List.of("Infohus-tovholder"), List.of("751")));
        try (var screen = new Screen()) {
            var page = screen.page();
            page.navigate(omhu.baseUrl() + "/camunda/app/tasklist/default/");
            signIn(page, "birk");
            assertThat(page.locator("[cam-widget-header] .account")).containsText("Birk Lund");

            provider.dismisses("birk");

            // The page itself goes back to the sign-in as soon as it is told.
            await().ignoreExceptionsInstanceOf(PlaywrightException.class)
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> status(page, "/camunda/api/engine/engine/default/task") == 401);
        }
    }

    @Test
    void signingOutEndsTheSessionHereAndWithTheProvider() {
        provider.knows(new Person("ulla", "Ulla Drift", List.of("Omhu-drift"), List.of()));
        try (var screen = new Screen()) {
            var page = screen.page();
            page.navigate(omhu.baseUrl() + "/camunda/app/admin/default/");
            signIn(page, "ulla");
            page.locator("[cam-widget-header] .account").click();
            page.getByText("Log ud", new Page.GetByTextOptions().setExact(true)).click();

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Du er logget ud")))
                    .isVisible();
            assertThat(status(page, "/camunda/api/engine/engine/default/user")).isEqualTo(401);
            page.getByText("Log på igen").click();
            page.locator("input[name=username]").waitFor();
        }
    }

    @Test
    void anAppThatIsNotTheUsersSaysSoInsteadOfAskingForAPassword() {
        provider.knows(new Person("inge", "Inge Drift", List.of("Omhu-drift"), List.of()));
        try (var screen = new Screen()) {
            var page = screen.page();
            page.navigate(omhu.baseUrl() + "/camunda/app/tasklist/default/");
            signIn(page, "inge");

            assertThat(page.getByText("Den del af Omhu har du ikke adgang til")).isVisible();
        }
    }

    @Test
    void whoeverHasNoMappedRoleReadsWhyAndIsNowhereInTheDirectory() throws SQLException {
        provider.knows(new Person("gaest", "Gry Gæst", List.of("camunda-admin", "manager"), List.of("751")));
        try (var screen = new Screen()) {
            var page = screen.page();
            page.navigate(omhu.baseUrl() + "/camunda/app/tasklist/default/");
            signIn(page, "gaest");

            assertThat(page.getByText("Din bruger har ingen rolle i Omhu.")).isVisible();
            assertThat(status(page, "/camunda/api/engine/engine/default/task")).isEqualTo(401);
            assertThat(ask("select count(*) from act_id_user where id_ = 'gaest'"))
                    .containsExactly("0");
            page.getByText("Log på med en anden bruger").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Du er logget ud")))
                    .isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fresh, 200",
        "of another audience, 401",
        "for nobody, 401",
        "expired, 401",
        "older than the re-check, 401",
        "from the future, 401",
        "by another key, 401",
        "of another issuer, 401",
        "unsigned, 401",
        "garbage, 401",
        "with the own words for a role, 403",
        "without a municipality, 403",
        "with a user id that is none, 403",
        "with a scope for a role, 403"
    })
    void aTokenIsBelievedOnlyWhenAllOfItHolds(String kind, int status) {
        var token = token(kind);

        assertThat(get("/engine-rest/task", "Bearer " + token).statusCode()).isEqualTo(status);
        assertThat(get("/api/concerns", "Bearer " + token).statusCode()).isEqualTo(status == 200 ? 405 : status);
    }

    @Test
    void anOlderTokenGivesNothingBackThatANewerOneTook() throws SQLException {
        Consumer<JwtClaimsSet.Builder> karl = claims -> claims.subject("karl");
        var before = provider.token(
                karl.andThen(claims -> claims.issuedAt(Instant.now().minusSeconds(20))));
        var after = provider.token(karl.andThen(claims -> claims.claim("roles", List.of("Omhu-drift"))));
        assertThat(get("/engine-rest/task", "Bearer " + before).statusCode()).isEqualTo(200);
        assertThat(memberships("karl")).containsExactlyInAnyOrder("municipal-coordinator", "751");
        get("/engine-rest/task", "Bearer " + after);

        get("/engine-rest/task", "Bearer " + before);

        assertThat(memberships("karl")).containsExactlyInAnyOrder("camunda-admin", "751");
    }

    @Test
    void theMachineHandsInConcernsForItsMunicipalityAndDoesNothingElse() {
        assertThat(concernFromTheMachine().path("caseNumber").asText()).startsWith("751-");
        var token = "Bearer " + machineToken("omhu-intake omhu-751");
        assertThat(post("/api/concerns", token, concern("730")).statusCode()).isEqualTo(403);
        assertThat(get("/engine-rest/task", token).body()).isEqualTo("[]");
        assertThat(get("/engine-rest/task", "Bearer " + machineToken("omhu-751"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/engine-rest/task", "Bearer " + machineToken("omhu-intake"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyHasAPasswordAndNobodyMakesUsersHere() throws SQLException {
        var basic = Base64.getEncoder().encodeToString("tove:tove".getBytes(UTF_8));
        var refused = get("/engine-rest/task", "Basic " + basic);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(post("/camunda/api/admin/auth/user/default/login/tasklist", "", "username=tove&password=tove")
                        .statusCode())
                .isEqualTo(403);
        var admin = "Bearer " + provider.token(claims -> claims.subject("ada").claim("roles", List.of("Omhu-drift")));
        for (var attempt : Map.of(
                        "/engine-rest/user/create",
                        "{\"profile\":{\"id\":\"ny\"},\"credentials\":{\"password\":\"Et-helt-andet-2026!\"}}",
                        "/engine-rest/group/create",
                        "{\"id\":\"ny\"}")
                .entrySet()) {
            var answer = post(attempt.getKey(), admin, attempt.getValue());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("kommunens brugerkatalog");
        }
        assertThat(ask("select count(*) from act_id_user where id_ = 'ny' or pwd_ is not null"))
                .containsExactly("0");
    }

    @Test
    void nothingIsThereThatIsNotNamedAndStrangersGetNoPage() {
        for (var path :
                List.of("/post.html", "/actuator", "/actuator/env", "/unknown", "/camunda/app/../../post.html")) {
            assertThat(get(path, "").statusCode()).as(path).isGreaterThanOrEqualTo(400);
        }
        for (var path : List.of(
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/omhu/drafts/x",
                "/camunda/lib/deps.js",
                "/engine-rest/task",
                "/v3/api-docs")) {
            assertThat(get(path, "").statusCode()).as(path).isEqualTo(401);
        }
        assertThat(get("/api/about", "").body()).contains("\"demo\":false");
    }

    private static String token(String kind) {
        return switch (kind) {
            case "fresh" -> provider.token(claims -> claims.subject("sofie"));
            case "of another audience" -> provider.token(claims -> claims.audience(List.of("https://andet.example")));
            case "for nobody" -> provider.token(claims -> claims.claims(all -> all.remove("aud")));
            case "expired" ->
                provider.token(claims -> claims.expiresAt(Instant.now().minusSeconds(120))
                        .issuedAt(Instant.now().minusSeconds(300)));
            case "older than the re-check" ->
                provider.token(claims -> claims.issuedAt(Instant.now().minusSeconds(200)));
            case "from the future" ->
                provider.token(claims -> claims.issuedAt(Instant.now().plusSeconds(200)));
            case "by another key" -> provider.forged(claims -> {});
            case "of another issuer" -> provider.token(claims -> claims.issuer("https://andet.example"));
            case "unsigned" -> provider.token(claims -> {}).replaceFirst("\\.[^.]*$", ".");
            case "garbage" -> "noget.helt.andet";
            case "with the own words for a role" ->
                provider.token(claims ->
                        claims.subject("snu").claim("roles", List.of("camunda-admin", "municipal-coordinator")));
            case "without a municipality" ->
                provider.token(claims -> claims.subject("snu").claim("municipalities", List.of("Atlantis", "999")));
            case "with a user id that is none" -> provider.token(claims -> claims.subject("omhu"));
            case "with a scope for a role" ->
                provider.token(claims ->
                        claims.subject("snu").claim("roles", List.of()).claim("scope", "Infohus-tovholder Omhu-drift"));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static void signIn(Page page, String id) {
        page.locator("input[name=username]").fill(id);
        page.locator("input[name=password]").fill(id);
        page.locator("button[type=submit]").click();
    }

    /** As one of the page's own requests. */
    private static int status(Page page, String path) {
        return (int) page.evaluate("path => fetch(path).then((answer) => answer.status)", path);
    }

    private static JsonNode concernFromTheMachine() {
        var answer = post("/api/concerns", "Bearer " + machineToken("omhu-intake omhu-751"), concern("751"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer.body());
    }

    private static String concern(String municipality) {
        return """
                {"municipality": "%s", "source": "CITIZEN", "description": "Skrevet af en prøve"}""".formatted(municipality);
    }

    private static String machineToken(String scope) {
        var secret = Base64.getEncoder()
                .encodeToString((TestProvider.MACHINE + ":" + TestProvider.MACHINE_SECRET).getBytes(UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create(provider.issuer() + "/oauth2/token"))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&scope=" + scope.replace(" ", "%20")))
                .build());
        return json(answer.body()).path("access_token").asText();
    }

    private static HttpResponse<String> get(String path, String authorization) {
        return send(request(path, authorization).GET().build());
    }

    private static HttpResponse<String> post(String path, String authorization, String body) {
        return send(request(path, authorization)
                .header("Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpRequest.Builder request(String path, String authorization) {
        var request = HttpRequest.newBuilder(URI.create(omhu.baseUrl() + path)).timeout(Duration.ofSeconds(30));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (java.io.IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalStateException(text, broken);
        }
    }

    private static List<String> memberships(String user) throws SQLException {
        return ask(
                "select group_id_ from act_id_membership where user_id_ = '%1$s' union all select tenant_id_ from act_id_tenant_member where user_id_ = '%1$s'"
                        .formatted(user));
    }

    private static List<String> ask(String question) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** A browser that nobody has used before; left out where there is no Chromium. */
    private static final class Screen implements AutoCloseable {
        private final Playwright playwright;
        private final Page page;

        Screen() {
            var chromium = Chromium.executable();
            assumeTrue(chromium.isPresent() || "true".equals(System.getenv("CI")), "no Chromium");
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            page = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium.orElseThrow())
                            .setArgs(List.of("--no-sandbox", "--disable-background-networking")))
                    .newContext(new Browser.NewContextOptions()
                            .setIgnoreHTTPSErrors(true)
                            .setLocale("da-DK"))
                    .newPage();
        }

        Page page() {
            return page;
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
