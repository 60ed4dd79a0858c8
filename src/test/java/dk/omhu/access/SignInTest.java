package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Signing in and out with a password: the session, the token of every write, and how guessing is slowed down. */
@OmhuTest
class SignInTest {
    private static final String PASSWORD = "Et-langt-kodeord-ingen-kender";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    java.util.List<RequestMappingHandlerMapping> mappings;

    /** A browser with its cookies. */
    private final class Browser {
        final CookieManager cookies = new CookieManager();
        final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

        Browser() {
            send(to("/camunda/app/welcome/default/"));
        }

        HttpResponse<String> signIn(String user, String password) {
            send(to("/camunda/app/welcome/default/")); // a new session gets its token with a page
            return send(to("/camunda/api/admin/auth/user/default/login/welcome")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                    .POST(BodyPublishers.ofString("username=" + user + "&password=" + password)));
        }

        HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        }

        String cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElse("none");
        }

        int whoAmI() {
            return send(to("/camunda/api/admin/auth/user/default")).statusCode();
        }

        HttpResponse<String> send(HttpRequest.Builder request) {
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

    /** Another one for each test: what one has guessed wrong counts in the next. */
    private final String me = "sign-in-" + Long.toHexString(System.nanoTime());

    @BeforeEach
    void aUser() {
        var user = identity.newUser(me);
        user.setPassword(PASSWORD);
        identity.saveUser(user);
    }

    @AfterEach
    void away() {
        identity.deleteUser(me);
    }

    @Test
    void signingInMakesANewSessionAndSigningOutEndsIt() {
        var browser = new Browser();
        var before = browser.cookie("JSESSIONID");

        assertThat(browser.signIn(me, PASSWORD).statusCode()).isEqualTo(200);

        var session = browser.cookie("JSESSIONID");
        assertThat(session).isNotEqualTo("none").isNotEqualTo(before);
        assertThat(browser.whoAmI()).isEqualTo(200);
        var stolen = new Browser();
        stolen.cookies.getCookieStore().removeAll();
        assertThat(with(stolen, before))
                .as("whoever had planted the session before has nothing")
                .isEqualTo(404);
        assertThat(with(stolen, session)).isEqualTo(200);

        assertThat(browser.send(browser.to("/camunda/api/admin/auth/user/default/logout")
                                .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);

        assertThat(with(stolen, session)).isEqualTo(404);
    }

    private static int with(Browser browser, String session) {
        browser.cookies.getCookieStore().removeAll();
        return browser.send(
                        browser.to("/camunda/api/admin/auth/user/default").header("Cookie", "JSESSIONID=" + session))
                .statusCode();
    }

    /** Ours are found by looking, so that a new one can't be forgotten. */
    @Test
    void nothingIsWrittenWithoutTheToken() {
        var writes = new TreeSet<String>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((what, handler) -> {
            what.getPatternValues().stream()
                    .filter(path -> path.startsWith("/camunda/api/"))
                    .forEach(path -> what.getMethodsCondition().getMethods().stream()
                            .filter(method -> !method.name().equals("GET"))
                            .forEach(method -> writes.add(method + " " + path.replaceAll("\\{[^/]*}", "x"))));
        }));
        assertThat(writes).hasSizeGreaterThan(10);
        writes.add("POST /camunda/api/engine/engine/default/task/x/claim");
        writes.add("POST /camunda/api/engine/engine/default/task/x/submit-form");
        writes.add("PUT /camunda/api/engine/engine/default/user/x/credentials");
        writes.add("DELETE /camunda/api/engine/engine/default/user/x");
        writes.add("POST /camunda/api/admin/auth/user/default/login/welcome");
        writes.add("POST /camunda/api/cockpit/plugin/base/default/process-definition/statistics");

        for (var write : writes) {
            var parts = write.split(" ");
            for (var token : new String[] {null, "wrong"}) {
                var browser = new Browser(); // the engine ends a session from which a wrong one came
                assertThat(browser.signIn(me, PASSWORD).statusCode()).isEqualTo(200);
                var request = browser.to(parts[1])
                        .header("Content-Type", "application/json")
                        .method(parts[0], BodyPublishers.ofString("{}"));
                if (token != null) {
                    request.header("X-XSRF-TOKEN", token);
                }
                assertThat(browser.send(request).statusCode())
                        .as("%s, token %s", write, token)
                        .isEqualTo(403);
            }
        }
    }

    private int basic(String user, String password, String path) {
        var browser = new Browser();
        return browser.send(browser.to(path)
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes())))
                .statusCode();
    }

    @Test
    void whoGuessesWaitsAndTheColleagueDoesNot() {
        var own = new Browser();
        assertThat(own.signIn(me, PASSWORD).statusCode()).isEqualTo(200);
        var attacker = new Browser();

        for (int i = 0; i < 5; i++) {
            assertThat(attacker.signIn(me, "guess" + i).statusCode()).isEqualTo(401);
        }
        var refused = attacker.signIn(me, "guess5");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("Vent lidt, og prøv igen");
        assertThat(new Browser().signIn(me, PASSWORD).statusCode())
                .as("nor is the right one looked at there")
                .isEqualTo(429);
        assertThat(basic(me, PASSWORD, "/engine-rest/task/count")).isEqualTo(429);

        assertThat(own.signIn(me, PASSWORD).statusCode())
                .as("in the browser where the colleague has signed in before")
                .isEqualTo(200);
    }

    @Test
    void theOtherDoorIsNoWayRound() {
        for (int i = 0; i < 5; i++) {
            assertThat(basic("nobody-at-all", "guess" + i, "/engine-rest/task/count"))
                    .isEqualTo(401);
            assertThat(basic("nobody-at-all", "guess" + i, "/api/about")).isEqualTo(200);
        }
        assertThat(basic("nobody-at-all", "guess", "/engine-rest/task/count")).isEqualTo(429);
        assertThat(basic("nobody-at-all", "guess", "/api/concerns")).isEqualTo(429);
        assertThat(new Browser().signIn("nobody-at-all", "guess").statusCode()).isEqualTo(429);
        assertThat(spelt("user%6eame=nobody-at-all&username=another&password=x"))
                .isEqualTo(429);
        assertThat(basic("tovholder-751", "tovholder-751", "/engine-rest/task/count"))
                .as("nobody else waits")
                .isEqualTo(200);
    }

    private int spelt(String form) {
        var browser = new Browser();
        return browser.send(browser.to("/camunda/api/admin//auth/user;x=1/default/%6cogin/welcome")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                        .POST(BodyPublishers.ofString(form)))
                .statusCode();
    }
}
