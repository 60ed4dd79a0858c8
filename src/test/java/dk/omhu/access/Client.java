package dk.omhu.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A client of the interfaces, signed in as one user; the password is the id, as in the demo. */
record Client(int port, String user) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    record Answer(int status, String body, HttpResponse<String> whole) {}

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    /** The method MULTIPART posts a form with one field, whose name is the body. */
    Answer send(String method, String path, String body) {
        var multipart = method.equals("MULTIPART");
        var content = multipart
                ? "--x\r\nContent-Disposition: form-data; name=\"" + body
                        + "\"; filename=\"x.txt\"\r\n\r\nx\r\n--x--\r\n"
                : body;
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", multipart ? "multipart/form-data; boundary=x" : "application/json")
                .header("Accept", "application/json")
                .method(
                        multipart ? "POST" : method,
                        content.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(content));
        if (!user.isEmpty()) {
            var credentials = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return send(request.build());
    }

    static Answer send(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
