package dk.omhu.impartiality;

import com.fasterxml.jackson.databind.JsonNode;
import dk.omhu.access.PageBody;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the button "Jeg er inhabil" asks. Under /camunda/api, as the other pages inside Tasklist, for its session and token. */
@Hidden
@RestController
@RequestMapping("/camunda/api/omhu/not-impartial/{task}")
class NotImpartialController {
    private static final Logger LOG = LoggerFactory.getLogger(NotImpartialController.class);
    private static final int LONGEST = 8 * 1024;

    private final NotImpartialDesk desk;
    private final PageBody body;

    NotImpartialController(NotImpartialDesk desk, PageBody body) {
        this.desk = desk;
        this.body = body;
    }

    @GetMapping
    NotImpartialDesk.Question ask(@PathVariable("task") String task) {
        return desk.ask(task);
    }

    /** Takes {@code {"cause": "FAMILY", "text": "…" or null}}. */
    @PostMapping
    NotImpartialDesk.Said say(@PathVariable("task") String task, HttpServletRequest request) throws IOException {
        var sent = body.read(request, LONGEST, Refusal::unreadable);
        var text = sent.path("text");
        if (!text.isTextual() && !text.isNull() && !text.isMissingNode()) {
            throw Refusal.unreadable();
        }
        return desk.say(task, word(sent), text.isTextual() ? text.asText() : null);
    }

    private static String word(JsonNode sent) {
        return sent.path("cause").isTextual() ? sent.path("cause").asText() : "";
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return refusal.answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        LOG.error("That somebody is not impartial was not kept", failure);
        return Refusal.failed().answer();
    }
}
