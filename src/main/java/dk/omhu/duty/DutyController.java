package dk.omhu.duty;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the page "Døgnvagt" asks. Under /camunda/api, so that Camunda's own filters give the engine the user of the session and
 * want its CSRF token with every POST. What is searched for stands in the body: an address is kept in too many places.
 */
@Hidden
@RestController
@RequestMapping("/camunda/api/omhu/duty")
class DutyController {
    private static final Logger LOG = LoggerFactory.getLogger(DutyController.class);

    private final DutyDesk desk;

    DutyController(DutyDesk desk) {
        this.desk = desk;
    }

    record Asked(@Nullable String query, @Nullable String purpose) {
        @Override
        public String toString() {
            return "Asked";
        }
    }

    @GetMapping
    DutyView.Now now() {
        return desk.now();
    }

    @PostMapping("/search")
    List<DutyView.Hit> search(@RequestBody Asked asked) {
        return desk.search(asked.query(), asked.purpose());
    }

    @PostMapping("/cases/{number}")
    DutyView.Summary open(@PathVariable("number") String number, @RequestBody Asked asked) {
        return desk.open(number, asked.purpose());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(DutyRefusal refusal) {
        return refusal.answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        return DutyRefusal.unreadable("Søgningen kunne ikke læses. Genindlæs siden, og prøv igen.")
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        LOG.error("The duty was not shown", failure);
        return refused(DutyRefusal.failed());
    }
}
