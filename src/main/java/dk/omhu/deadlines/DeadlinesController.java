package dk.omhu.deadlines;

import com.fasterxml.jackson.databind.JsonNode;
import dk.omhu.access.PageBody;
import dk.omhu.engine.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the page "Frister" asks. Under /camunda/api, so that Camunda's own filters give the engine the user of the session and
 * want its CSRF token with every change.
 */
@Hidden
@RestController
@RequestMapping("/camunda/api/omhu/deadlines")
class DeadlinesController {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlinesController.class);

    /** A reason, and a line for each of a thousand clocks. */
    private static final int LONGEST = 96 * 1024;

    private final DeadlinesDesk desk;
    private final RecountDesk recounts;
    private final PageBody body;

    DeadlinesController(DeadlinesDesk desk, RecountDesk recounts, PageBody body) {
        this.desk = desk;
        this.recounts = recounts;
        this.body = body;
    }

    @GetMapping
    List<DeadlinesView.Place> places() {
        return desk.places();
    }

    @GetMapping("/{municipality}")
    DeadlinesView show(
            @PathVariable("municipality") String municipality,
            @RequestParam(name = "clock", required = false) @Nullable String clock) {
        return desk.show(municipality, clock);
    }

    /** Takes {@code {"reason": "…"}}. */
    @PostMapping("/clocks/{id}/pause")
    void pause(@PathVariable("id") String id, HttpServletRequest request) throws IOException {
        long clock = desk.mayTouch(id);
        desk.pause(clock, reason(body.read(request, LONGEST, Refusal::unreadable)));
    }

    @PostMapping("/clocks/{id}/resume")
    void resume(@PathVariable("id") String id) {
        desk.resume(desk.mayTouch(id));
    }

    @GetMapping("/{municipality}/recount")
    List<DeadlinesView.Recount> recount(@PathVariable("municipality") String municipality) {
        return recounts.show(municipality);
    }

    /** Takes {@code {"clock": "visitation", "chosen": [{"clock": 7, "newDue": "…"}], "reason": "…"}}. */
    @PostMapping("/{municipality}/recount")
    DeadlinesView.Moved recount(@PathVariable("municipality") String municipality, HttpServletRequest request)
            throws IOException {
        recounts.kept(municipality);
        var sent = body.read(request, LONGEST, Refusal::unreadable);
        return recounts.apply(municipality, sent.path("clock").asText(), chosen(sent), reason(sent));
    }

    private static String reason(JsonNode sent) {
        if (!sent.path("reason").isTextual()) {
            throw Refusal.unreadable();
        }
        return Reason.of(sent.path("reason").asText());
    }

    private static Map<Long, Instant> chosen(JsonNode sent) {
        Map<Long, Instant> chosen = new LinkedHashMap<>();
        for (var one : sent.path("chosen")) {
            if (!one.path("clock").isIntegralNumber()) {
                throw Refusal.unreadable();
            }
            try {
                chosen.put(
                        one.path("clock").asLong(),
                        Instant.parse(one.path("newDue").asText()));
            } catch (DateTimeException noMoment) {
                throw Refusal.unreadable();
            }
        }
        return chosen;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return refusal.answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        return Refusal.wrong(refused.text()).answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        LOG.error("Deadlines were neither shown nor changed", failure);
        return Refusal.failed().answer();
    }
}
