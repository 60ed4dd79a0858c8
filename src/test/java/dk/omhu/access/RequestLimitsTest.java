package dk.omhu.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is refused before anybody reads it. */
@OmhuTest
class RequestLimitsTest {
    private static final String WHO =
            "Basic " + Base64.getEncoder().encodeToString("tovholder-751:tovholder-751".getBytes());

    @LocalServerPort
    int port;

    /** The first line and the rest of what the server says to this, byte by byte. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = new StringBuilder();
            var in = socket.getInputStream();
            for (int read = in.read(); read >= 0 && answer.indexOf("\r\n\r\n") < 0; read = in.read()) {
                answer.append((char) read);
            }
            return answer.toString();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/filter/create, 2000001, 413",
        "/api/concerns, 2000001, 413",
        "/camunda/api/engine/engine/default/filter/create, 2000001, 413",
        "/engine-rest/deployment/create, 20000001, 413",
        "/engine-rest//deployment/create, 20000001, 413",
        "/engine-rest/engine/default/deployment/create, 20000001, 413"
    })
    void aBodyWithoutEndIsNotRead(String path, int length, int status) throws IOException {
        assertThat(raw("POST " + path + " HTTP/1.1\nHost: localhost\nAuthorization: " + WHO + "\nContent-Length: "
                        + length + "\n\n"))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void neitherIsOneThatDoesNotSayHowLongItIs() {
        assertThat(chunked(2_000_001)).isEqualTo(413);
        assertThat(chunked(1_000))
                .as("a short one reaches the engine, which can't read it")
                .isEqualTo(400);
    }

    private int chunked(int length) {
        return Client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/task/count"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", WHO)
                        .POST(BodyPublishers.ofInputStream(() ->
                                new ByteArrayInputStream("x".repeat(length).getBytes())))
                        .build())
                .status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG"})
    void methodsThatNothingHereHasAreRefused(String method) throws IOException {
        assertThat(raw(method + " /engine-rest/task HTTP/1.1\nHost: localhost\nAuthorization: " + WHO
                        + "\nX-Secret: hemmeligt\nConnection: close\n\n"))
                .containsPattern("^HTTP/1.1 (400|405|501)")
                .doesNotContain("hemmeligt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void noHeaderMakesAnotherMethodOfIt(String header) {
        var answer = Client.send(HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/engine-rest/user/tovholder-751/profile"))
                .header("Authorization", WHO)
                .header("Content-Type", "application/json")
                .header(header, "GET")
                .POST(BodyPublishers.noBody())
                .build());

        assertThat(answer.status()).isBetween(400, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\nHost: localhost\nX: ", "GET /"})
    void headersWithoutEndAreRefusedInFewWords(String begin) throws IOException {
        var answer =
                raw(begin + "x".repeat(20_000) + (begin.endsWith("/") ? " HTTP/1.1\nHost: localhost" : "") + "\n\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("xxx").doesNotContainIgnoringCase("tomcat");
    }

    /** Nobody is sent where somebody else's Host header says. */
    @Test
    void theHostIsNotRepeated() throws IOException {
        assertThat(raw("GET /camunda/app/tasklist HTTP/1.1\nHost: evil.example\nConnection: close\n\n"))
                .doesNotContain("evil.example");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Origin, http://localhost:1, 403"
    })
    void whatAnotherSiteSendsIsRefused(String header, String value, int status) {
        for (var path :
                new String[] {"/engine-rest/task/count", "/camunda/api/admin/auth/user/default/login/welcome"}) {
            var answer = Client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Authorization", WHO)
                    .header("Content-Type", "application/json")
                    .header(header, value)
                    .POST(BodyPublishers.ofString("{}"))
                    .build());

            if (status == 403 || path.startsWith("/engine-rest")) {
                assertThat(answer.status()).as(path).isEqualTo(status);
            }
        }
    }

    @Test
    void aBrowserOnOurOwnPageIsLetIn() {
        var answer =
                Client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/task/count"))
                        .header("Authorization", WHO)
                        .header("Content-Type", "application/json")
                        .header("Origin", "http://localhost:" + port)
                        .POST(BodyPublishers.ofString("{}"))
                        .build());

        assertThat(answer.status()).isEqualTo(200);
    }
}
