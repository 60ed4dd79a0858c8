package dk.omhu.fuzz;

import dk.omhu.caseview.WebSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Sends: to the pages as a browser that has signed in, elsewhere with a password. */
final class Wire {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final Map<String, WebSession> sessions = new HashMap<>();

    Wire(int port) {
        this.port = port;
    }

    HttpResponse<String> send(Input input) {
        if (input.path().startsWith("/camunda/")) {
            return sessions.computeIfAbsent(input.user(), user -> new WebSession(port, user))
                    .send(input.method(), input.path(), input.body(), input.headers());
        }
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + input.path()))
                .timeout(Duration.ofSeconds(60))
                .method(input.method(), BodyPublishers.ofByteArray(input.body()));
        input.headers().forEach(request::setHeader);
        var credentials = (input.user() + ":" + input.user()).getBytes(StandardCharsets.UTF_8);
        request.setHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
