package dk.omhu.caseview;

import io.swagger.v3.oas.annotations.Hidden;
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

/**
 * What the tab asks. Under /camunda/api, so that Camunda's own filters give the engine the user of the session and want its
 * CSRF token with every POST; whoever gets here round them has no user and is refused.
 */
@Hidden
@RestController
@RequestMapping("/camunda/api/omhu/cases/by-task/{taskId}")
class CaseTabController {
    private static final Logger LOG = LoggerFactory.getLogger(CaseTabController.class);

    private final CaseTab tab;

    CaseTabController(CaseTab tab) {
        this.tab = tab;
    }

    @GetMapping
    CaseView show(@PathVariable("taskId") String taskId) {
        return tab.show(taskId);
    }

    @PostMapping("/open")
    CaseView open(@PathVariable("taskId") String taskId) {
        return tab.open(taskId);
    }

    /** Saved, not shown in the browser's window; no cache keeps it (NothingIsKept). */
    @GetMapping("/documents/{id:[0-9]{1,18}}")
    ResponseEntity<byte[]> document(@PathVariable("taskId") String taskId, @PathVariable("id") long id) {
        var opened = tab.document(taskId, id);
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
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        LOG.error("A case was not shown", failure);
        return refused(Refusal.failed());
    }
}
