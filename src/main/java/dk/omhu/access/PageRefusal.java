package dk.omhu.access;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * Why one of our own endpoints behind the web apps gives nothing, in Danish, with what to do. Each of them has its own reasons;
 * what is foreign and what does not exist get the same words.
 */
public abstract class PageRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String title;
    private final String detail;

    protected PageRefusal(HttpStatus status, String title, String detail) {
        super(title, null, false, false);
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The answer over HTTP (RFC 9457). */
    public ResponseEntity<ProblemDetail> answer() {
        return answer(status, title, ProblemDetail.forStatusAndDetail(status, detail));
    }

    /** The same kind of answer for a problem that has more to say than its words. */
    protected static ResponseEntity<ProblemDetail> answer(HttpStatus status, String title, ProblemDetail problem) {
        problem.setTitle(title);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
