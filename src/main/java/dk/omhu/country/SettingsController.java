package dk.omhu.country;

import dk.omhu.access.PageBody;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the page of settings asks. Under /camunda/api, so that Camunda's own filters give the engine the user of the session and
 * want its CSRF token with every PUT.
 */
@Hidden
@RestController
@RequestMapping("/camunda/api/omhu/settings")
class SettingsController {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsController.class);

    /** Several times what every list at its longest takes. */
    private static final int LONGEST = 256 * 1024;

    private final SettingsDesk desk;
    private final PageBody body;

    SettingsController(SettingsDesk desk, PageBody body) {
        this.desk = desk;
        this.body = body;
    }

    @GetMapping
    List<SettingsView.Place> places() {
        return desk.places();
    }

    @GetMapping("/{municipality}")
    SettingsView show(@PathVariable("municipality") String municipality) {
        return desk.show(municipality);
    }

    @GetMapping("/{municipality}/history")
    List<SettingsView.Past> history(@PathVariable("municipality") String municipality) {
        return desk.history(municipality);
    }

    @PutMapping("/{municipality}")
    SettingsView change(@PathVariable("municipality") String municipality, HttpServletRequest request)
            throws IOException {
        desk.checkMayChange(municipality);
        return desk.change(municipality, body.read(request, LONGEST, Refusal::unreadable));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(SettingsRefused refused) {
        return Refusal.of(refused.problems());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return refusal.answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        LOG.error("Settings were neither shown nor changed", failure);
        return refused(Refusal.failed());
    }
}
