package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What every answer tells the browser, whoever gives it and whatever it says. */
@OmhuTest
class SafeAnswersTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "'', /, 200",
        "'', /index.html, 200",
        "'', /omhu/v3/start.css, 200",
        "'', /camunda/app/tasklist/default/, 200",
        "'', /camunda/app/admin/default/, 200",
        "'', /camunda/app/cockpit/default/, 200",
        "'', /camunda/app/tasklist/scripts/config.js, 200",
        "'', /camunda/lib/runtime.js, 200",
        "'', /camunda/api/admin/auth/user/default, 404",
        "'', /camunda/api/engine/engine/default/task, 401",
        "'', /camunda/api/admin/setup/default/user/create, 403",
        "'', /engine-rest/task, 401",
        "tovholder-751, /engine-rest/task/count, 200",
        "tovholder-751, /engine-rest/task/nothing, 404",
        "'', /api/about, 200",
        "tovholder-751, /api/nothing, 404",
        "tovholder-751, /v3/api-docs, 200",
        "'', /actuator/health, 200",
        "'', /actuator/env, 404",
        "'', /nothing, 404",
        "'', /camunda/app/..%2f..%2fapplication.yaml, 400",
        "'', /omhu/..%2f..%2f..%2fapplication.yaml, 400",
        "'', /%2e%2e/application.yaml, 400",
        "'', /WEB-INF/web.xml, 404",
        "'', /META-INF/MANIFEST.MF, 404"
    })
    void everyAnswerIsSafe(String user, String path, int status) {
        var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!user.isEmpty()) {
            asked.header(
                    "Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes()));
        }
        var answer = Client.send(asked.build());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body())
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Exception:", "org.springframework", "org.apache", "\tat ", "spring:");
        if (status == 400) {
            return; // refused before any filter sees it, with no content of ours
        }
        var response = answer.whole();
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(response, "Permissions-Policy")).contains("camera=()");
        assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(response, "Content-Security-Policy"))
                .contains("default-src", "frame-ancestors 'none'", "form-action 'self'", "base-uri")
                .doesNotContain("unsafe-eval", "https:", "*");
        assertThat(header(response, "Content-Security-Policy").replaceAll("style-src[^;]*", ""))
                .doesNotContain("unsafe-inline");
        assertThat(header(response, "Server")).isEmpty();
        assertThat(header(response, "X-Powered-By")).isEmpty();
        if (path.contains("/api") || path.startsWith("/engine-rest") || path.startsWith("/actuator")) {
            assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    @Test
    void whatCameEncryptedStaysSo() throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        var answer = new MockHttpServletResponse();
        request.setSecure(true);

        SafeAnswers.filter().doFilter(request, answer, (asked, response) -> {
            ((jakarta.servlet.http.HttpServletResponse) response).addHeader("Set-Cookie", "XSRF-TOKEN=1;path=/camunda");
        });

        assertThat(answer.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(answer.getHeader("Set-Cookie")).contains("SameSite=Lax", "Secure");
    }

    /** Neither cookie reaches another site, and no script reads the session. */
    @Test
    void cookiesAreOursAlone() {
        var answer = Client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/camunda/app/tasklist/default/"))
                        .build());

        assertThat(answer.whole().headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("SameSite=Lax"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("JSESSIONID=").containsIgnoringCase("HttpOnly"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("XSRF-TOKEN="));
    }
}
