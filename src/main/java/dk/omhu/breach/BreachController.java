package dk.omhu.breach;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page "Brud" asks. Under /camunda/api for the session and its CSRF token. */
@Hidden
@RestController
@RequestMapping("/camunda/api/omhu/breaches")
class BreachController {
    private static final Logger LOG = LoggerFactory.getLogger(BreachController.class);

    private final RegisterDesk desk;

    BreachController(RegisterDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    List<BreachView.Place> places() {
        return desk.places();
    }

    @GetMapping("/{municipality}")
    BreachView.Register register(@PathVariable("municipality") String municipality) {
        return desk.read(municipality);
    }

    @PostMapping("/{municipality}/register.csv")
    ResponseEntity<byte[]> csv(@PathVariable("municipality") String municipality) {
        var content = desk.csv(municipality);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("brud-" + municipality + ".csv")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(BreachRefusal refusal) {
        return refusal.answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        LOG.error("The register of breaches was not shown", failure);
        return BreachRefusal.failed().answer();
    }
}
