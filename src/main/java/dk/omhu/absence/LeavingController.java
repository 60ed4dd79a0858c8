package dk.omhu.absence;

import dk.omhu.access.PageBody;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page "En kollega holder op" asks. Who it is about goes in bodies, never in addresses. */
@Hidden
@RestController
@RequestMapping("/camunda/api/omhu/leaving")
class LeavingController {
    private static final Logger LOG = LoggerFactory.getLogger(LeavingController.class);
    private static final int LONGEST = 1024 * 1024;

    private final LeavingDesk desk;
    private final PageBody body;

    LeavingController(LeavingDesk desk, PageBody body) {
        this.desk = desk;
        this.body = body;
    }

    /** Takes {@code {"user": "…"}}; changes nothing. */
    @PostMapping
    LeavingView show(HttpServletRequest request) throws IOException {
        desk.manager();
        var user = body.read(request, LONGEST, Refusal::unreadablePlan).path("user");
        if (!user.isTextual() || user.asText().isBlank()) {
            throw Refusal.unreadablePlan();
        }
        return desk.show(user.asText());
    }

    /** Takes a {@link LeavingPlan}: what the list showed, each with a receiver or none. */
    @PostMapping("/move")
    LeavingView move(HttpServletRequest request) throws IOException {
        desk.manager();
        return desk.move(LeavingPlan.read(body.read(request, LONGEST, Refusal::unreadablePlan)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return refusal.answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        LOG.error("What a colleague leaves was neither shown nor moved", failure);
        return Refusal.failed().answer();
    }
}
