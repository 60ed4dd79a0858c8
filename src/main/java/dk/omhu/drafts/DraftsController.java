package dk.omhu.drafts;

import dk.omhu.engine.Draft;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Tasklist's forms keep what is typed. Under /camunda/api, so that Camunda's own filters give the engine the user of the
 * session and want its CSRF token with every change; whoever gets here round them has no user and is refused.
 */
@Hidden
@RestController
@RequestMapping("/camunda/api/omhu/drafts")
class DraftsController {
    private static final Logger LOG = LoggerFactory.getLogger(DraftsController.class);

    private final WritingDesk desk;

    DraftsController(WritingDesk desk) {
        this.desk = desk;
    }

    /** Null where nothing differs from what the form showed: then there is no draft. */
    record Saved(@Nullable String savedAt) {
        static Saved at(Optional<Instant> time) {
            return new Saved(time.map(Instant::toString).orElse(null));
        }
    }

    record Kept(String savedAt, Map<String, @Nullable Object> values) {
        /** 204 where there is none: that is no error. */
        static ResponseEntity<Kept> answer(Optional<Draft> draft) {
            return draft.map(found -> new Kept(found.savedAt().toString(), found.values()))
                    .map(ResponseEntity::ok)
                    .orElseGet(() -> ResponseEntity.noContent().build());
        }
    }

    @PutMapping("/task/{taskId}")
    Saved saveTask(@PathVariable("taskId") String taskId, InputStream body) throws IOException {
        return Saved.at(desk.saveTask(taskId, Typed.read(body)));
    }

    @PutMapping("/start/{processKey}")
    Saved saveStart(@PathVariable("processKey") String processKey, InputStream body) throws IOException {
        return Saved.at(desk.saveStart(processKey, Typed.read(body)));
    }

    @GetMapping("/task/{taskId}")
    ResponseEntity<Kept> task(@PathVariable("taskId") String taskId) {
        return Kept.answer(desk.readTask(taskId));
    }

    @GetMapping("/start/{processKey}")
    ResponseEntity<Kept> start(@PathVariable("processKey") String processKey) {
        return Kept.answer(desk.readStart(processKey));
    }

    @DeleteMapping("/task/{taskId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void throwAwayTask(@PathVariable("taskId") String taskId) {
        desk.throwAwayTask(taskId);
    }

    @DeleteMapping("/start/{processKey}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void throwAwayStart(@PathVariable("processKey") String processKey) {
        desk.throwAwayStart(processKey);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return refusal.answer();
    }

    /** The log's own converter keeps messages out, which may quote what somebody typed. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        LOG.error("A draft was not kept or not given back", failure);
        return refused(Refusal.failed());
    }
}
