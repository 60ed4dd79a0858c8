package dk.omhu.breakglass;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
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

/**
 * What the page "Find en sag" asks about break-glass. Under /camunda/api, so that Camunda's own filters give the engine the user of
 * the session and want its CSRF token with every change.
 */
@Hidden
@RestController
@RequestMapping("/camunda/api/omhu/break-glass")
class GlassController {
    private static final Logger LOG = LoggerFactory.getLogger(GlassController.class);

    private final GlassDesk desk;

    GlassController(GlassDesk desk) {
        this.desk = desk;
    }

    record Wanted(
            @Nullable String caseNumber,
            @Nullable String part,
            @Nullable String reason,
            @Nullable String explanation) {
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    @GetMapping
    GlassView.Mine mine() {
        return desk.mine();
    }

    @PostMapping
    GlassView.Access open(@RequestBody Wanted wanted) {
        return desk.open(wanted.caseNumber(), wanted.part(), wanted.reason(), wanted.explanation());
    }

    @DeleteMapping("/{id:[0-9]{1,18}}")
    GlassView.Mine end(@PathVariable("id") long id) {
        desk.end(id);
        return desk.mine();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(GlassRefusal refusal) {
        return refusal.answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        return refused(GlassRefusal.wrong("Det kunne ikke læses. Genindlæs siden, og prøv igen."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        LOG.error("Break-glass failed", failure);
        return refused(GlassRefusal.failed());
    }
}
