package dk.omhu.speed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** A case as the application makes it, by the door for concerns from outside; it waits at its first task. */
final class OneConcern {
    private static final String CONCERN = """
            {"municipality": "%s", "source": "PROFESSIONAL", "reporterSector": "EDUCATION",
             "reporter": {"anonymous": false, "name": "Lise Lærer", "organisation": "Skolen", "contact": "12345678"},
             "person": {"name": "Svend Testesen", "birthDate": "1990-03-04"},
             "description": "En elev taler om at rejse", "formOfExtremism": "NO_CLEAR_IDEOLOGY"}""";

    private OneConcern() {}

    /** The number of the new case. */
    static String in(String municipality, int port) throws IOException, InterruptedException {
        var client = "intake-" + municipality;
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/concerns"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((client + ":" + client).getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(CONCERN.formatted(municipality)))
                .build();
        return number(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private static String number(HttpResponse<String> answer) throws JsonProcessingException {
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return new ObjectMapper().readTree(answer.body()).path("caseNumber").asText();
    }
}
