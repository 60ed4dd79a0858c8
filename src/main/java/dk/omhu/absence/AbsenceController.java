package dk.omhu.absence;

import com.fasterxml.jackson.databind.JsonNode;
import dk.omhu.access.PageBody;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the page "Fravær" and the button "Giv videre" ask. Under /camunda/api, so that Camunda's own filters give the engine the
 * user of the session and want its CSRF token with every change.
 */
@Hidden
@RestController
@RequestMapping("/camunda/api/omhu")
class AbsenceController {
    private static final Logger LOG = LoggerFactory.getLogger(AbsenceController.class);
    private static final int LONGEST = 4 * 1024;

    private final AbsenceDesk desk;
    private final HandOnDesk handOn;
    private final PageBody body;

    AbsenceController(AbsenceDesk desk, HandOnDesk handOn, PageBody body) {
        this.desk = desk;
        this.handOn = handOn;
        this.body = body;
    }

    @GetMapping("/absences")
    AbsenceView show() {
        return desk.show();
    }

    /** Takes {@code {"user": "…", "firstDay": "2026-12-01", "lastDay": "2026-12-04", "substitute": "…" or null}}. */
    @PostMapping("/absences")
    AbsenceView register(HttpServletRequest request) throws IOException {
        var sent = body.read(request, LONGEST, Refusal::unreadable);
        return desk.register(text(sent, "user"), day(sent, "firstDay"), day(sent, "lastDay"), textOrNone(sent));
    }

    @DeleteMapping("/absences/{id}")
    AbsenceView end(@PathVariable("id") String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Refusal.unknown();
        }
        return desk.end(Long.parseLong(id));
    }

    @GetMapping("/hand-on/{task}")
    HandOnDesk.Choices choices(@PathVariable("task") String task) {
        return handOn.choices(task);
    }

    /** Takes {@code {"to": "…"}}. */
    @PostMapping("/hand-on/{task}")
    HandOnDesk.Choices handOn(@PathVariable("task") String task, HttpServletRequest request) throws IOException {
        return handOn.give(task, text(body.read(request, LONGEST, Refusal::unreadable), "to"));
    }

    private static String text(JsonNode sent, String name) {
        if (!sent.path(name).isTextual() || sent.path(name).asText().isBlank()) {
            throw Refusal.unreadable();
        }
        return sent.path(name).asText();
    }

    private static @Nullable String textOrNone(JsonNode sent) {
        var substitute = sent.path("substitute");
        return substitute.isNull() || substitute.isMissingNode() ? null : text(sent, "substitute");
    }

    private static LocalDate day(JsonNode sent, String name) {
        var typed = text(sent, name);
        // A year of more than four digits is a day to LocalDate, and to nobody else.
        if (typed.length() != "2026-12-01".length()) {
            throw Refusal.unreadable();
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            throw Refusal.unreadable();
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return refusal.answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        LOG.error("Absence was neither shown nor changed", failure);
        return Refusal.failed().answer();
    }
}
