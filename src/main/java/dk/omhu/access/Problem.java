package dk.omhu.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A refusal before any controller is reached, in the form that the controllers use too (RFC 9457). */
final class Problem {

    private Problem() {}

    /** Answers with fixed texts only: nothing of the request is repeated, so nothing needs escaping. */
    static void answer(HttpServletResponse response, HttpStatus status, String title, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json(status.value(), title, detail));
    }

    /** The body of such an answer; the web apps show what is called the message. */
    static String json(int status, String title, String detail) {
        return "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"message\":\"%s\"}"
                .formatted(title, status, detail, detail);
    }
}
