package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OmhuTest
class DoorsTest {
    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/",
                "/engine-rest/task",
                "/engine-rest/engine",
                "/engine-rest/engine/default/task",
                "/engine-rest/version",
                "/engine-rest;x=1/task",
                "/%65ngine-rest/task",
                "/api",
                "/api/concerns",
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/v3/api-docs/swagger-config",
                "/api/about/",
                "/api/about;x/../concerns"
            })
    void nothingAnswersToStrangers(String path) {
        var answer = new Client(port, "").get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.whole().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.whole().headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.body()).contains("\"detail\":\"Log på med bruger og adgangskode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic ", "Basic !!!", "Basic bm9jb2xvbg==", "Bearer abc", "Basic OnNlY3JldA=="})
    void brokenCredentialsAreRefused(String header) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/task"))
                .header("Authorization", header)
                .build();

        assertThat(Client.send(request).status()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordIsRefused() {
        var credentials = Base64.getEncoder().encodeToString("job-101:wrong".getBytes());
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/task"))
                .header("Authorization", "Basic " + credentials)
                .build();

        assertThat(Client.send(request).status()).isEqualTo(401);
    }

    @Test
    void thePasswordOfADemoPersonIsTheId() {
        assertThat(new Client(port, "tovholder-751").get("/engine-rest/task").status())
                .isEqualTo(200);
    }

    @Test
    void theEngineForgetsTheUserAfterTheRequest() {
        for (int i = 0; i < 40; i++) {
            assertThat(new Client(port, "tovholder-751").get("/api/unknown").status())
                    .isEqualTo(404);
        }
        assertThat(identity.getCurrentAuthentication()).isNull();
    }

    @Test
    void everybodyMayAskWhatThisIs() {
        var answer = new Client(port, "").get("/api/about");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"demo\":true,\"name\":\"Omhu\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/setup;x/default/user/create"
            })
    void nobodyMakesHimselfAdministratorThroughTheSetup(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"Et-helt-andet-2026!\"}}"))
                .build();

        assertThat(Client.send(request).status()).isEqualTo(403);
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    }
}
