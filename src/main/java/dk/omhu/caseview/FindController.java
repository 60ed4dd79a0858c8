package dk.omhu.caseview;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
 * What the page "Find en sag" asks. Under /camunda/api, so that Camunda's own filters give the engine the user of the session and
 * want its CSRF token with every POST. What is searched for stands in the body: an address is kept in too many places.
 */
@Hidden
@RestController
@RequestMapping("/camunda/api/omhu/find")
class FindController {
    private static final Logger LOG = LoggerFactory.getLogger(FindController.class);

    private final FindDesk desk;

    FindController(FindDesk desk) {
        this.desk = desk;
    }

    record Asked(
            @Nullable String query,
            @Nullable String road,
            @Nullable String part) {
        @Override
        public String toString() {
            return "Asked";
        }
    }

    @GetMapping
    FindView.Now now() {
        return desk.now();
    }

    @PostMapping("/search")
    List<FindView.Hit> search(@RequestBody Asked asked) {
        return desk.search(asked.query());
    }

    @PostMapping("/cases/{number}")
    CaseView open(@PathVariable("number") String number, @RequestBody Asked asked) {
        return desk.open(number, asked.road(), asked.part());
    }

    /** Saved, not shown in the browser's window; no cache keeps it (NothingIsKept). */
    @PostMapping("/cases/{number}/documents/{id:[0-9]{1,18}}")
    ResponseEntity<byte[]> document(
            @PathVariable("number") String number, @PathVariable("id") long id, @RequestBody Asked asked) {
        var opened = desk.document(number, String.valueOf(asked.road()), asked.part(), id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.document().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.document().fileName())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(opened.content());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return refusal.answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        return Refusal.unreadable("Søgningen kunne ikke læses. Genindlæs siden, og prøv igen.")
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        LOG.error("A case was not found or shown", failure);
        return refused(Refusal.failed());
    }
}
