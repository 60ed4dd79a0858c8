package dk.omhu.duty;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page "Vagtplan" asks; under /camunda/api like the settings, for the session and its CSRF token. */
@Hidden
@RestController
@RequestMapping("/camunda/api/omhu/duty-roster")
class RosterController {
    private static final Logger LOG = LoggerFactory.getLogger(RosterController.class);

    private final RosterDesk desk;

    RosterController(RosterDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    List<RosterView.Place> places() {
        return desk.places();
    }

    @GetMapping("/{municipality}")
    RosterView show(@PathVariable("municipality") String municipality) {
        return desk.show(municipality);
    }

    @PostMapping("/{municipality}")
    RosterView add(@PathVariable("municipality") String municipality, @RequestBody NewShift.Typed typed) {
        return desk.add(municipality, typed);
    }

    /** Takes the municipality's own part out; the row and what was stay. */
    @DeleteMapping("/{municipality}/{id:[0-9]{1,18}}")
    RosterView remove(@PathVariable("municipality") String municipality, @PathVariable("id") long id) {
        return desk.remove(municipality, id);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RosterRefusal refusal) {
        return refusal.answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        return refused(RosterRefusal.unreadable());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        LOG.error("A roster was neither shown nor changed", failure);
        return refused(RosterRefusal.failed());
    }
}
