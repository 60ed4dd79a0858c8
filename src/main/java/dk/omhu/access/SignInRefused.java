package dk.omhu.access;

import org.springframework.http.HttpStatus;

/** The request proves who it comes from, or can't be judged now, and is refused. The detail is Danish and repeats nothing of the request. */
public final class SignInRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    /** A refusal with its status and what to do. */
    public SignInRefused(HttpStatus status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
