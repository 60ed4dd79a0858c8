package dk.omhu.caseview;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A browser that has signed in to Tasklist, with its cookies. */
public final class WebSession {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;

    public WebSession(int port, String user) {
        this.port = port;
        get("/camunda/app/tasklist/default/");
        if (!user.isEmpty()) {
            var form = "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password="
                    + URLEncoder.encode(user, StandardCharsets.UTF_8);
            var answer = send(to("/camunda/api/admin/auth/user/default/login/" + app(user))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-XSRF-TOKEN", token())
                    .POST(BodyPublishers.ofString(form)));
            // A fresh session gets its token with the first page that is open to it.
            get("/camunda/app/" + app(user) + "/default/");
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Signing in as " + user + ": " + answer.statusCode());
            }
        }
    }

    private static String app(String user) {
        return switch (user) {
            case "procesejer" -> "cockpit";
            case "admin" -> "admin";
            // Not all of these have Tasklist; the start page of the web apps is for everybody.
            default -> user.matches("(styregruppe|dpo|intake)-.*") ? "welcome" : "tasklist";
        };
    }

    public HttpResponse<String> get(String path) {
        return send(to(path).GET());
    }

    public HttpResponse<String> post(String path) {
        return send(to(path).header("X-XSRF-TOKEN", token()).POST(BodyPublishers.noBody()));
    }

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, json);
    }

    /** Another method than GET, with the token of the session. */
    public HttpResponse<String> send(String method, String path, String body) {
        return send(method, path, body, token());
    }

    public HttpResponse<String> send(String method, String path, String body, String token) {
        return send(to(path).header("X-XSRF-TOKEN", token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    /** As Tasklist asks, with headers of one's own; a request without an answer in time is given up. */
    public HttpResponse<String> ask(String method, String path, String body, Duration patience, String... headers)
            throws HttpTimeoutException {
        var request = to(path).timeout(patience)
                .header("X-XSRF-TOKEN", token())
                .header("Accept", "application/hal+json, application/json; q=0.5")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (HttpTimeoutException late) {
            throw late;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Whatever bytes, with whatever headers beside the token. */
    public HttpResponse<String> send(String method, String path, byte[] body, Map<String, String> headers) {
        var request = to(path).timeout(Duration.ofSeconds(60)).method(method, BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        return send(request.setHeader("X-XSRF-TOKEN", token()));
    }

    HttpResponse<String> postWithToken(String path, String token) {
        var request = to(path).POST(BodyPublishers.noBody());
        if (token != null) {
            request.header("X-XSRF-TOKEN", token);
        }
        return send(request);
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
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
