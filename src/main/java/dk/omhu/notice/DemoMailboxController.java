package dk.omhu.notice;

import dk.omhu.access.Callers;
import dk.omhu.access.PageRefusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in demo user's own mails. Under /camunda/api, so that Camunda's own filters give the engine the user. */
@Hidden
@RestController
@Profile("demo")
class DemoMailboxController {
    private final MailRoad road;
    private final Callers callers;

    DemoMailboxController(MailRoad road, Callers callers) {
        this.road = road;
        this.callers = callers;
    }

    /**
     * Whose mailbox it is, and what lies in it.
     *
     * @param here whether mails are kept here at all, and not sent to a server
     */
    record Mailbox(String user, boolean here, List<DemoMailbox.Received> mails) {}

    @GetMapping("/camunda/api/omhu/mails")
    Mailbox mails() {
        var user = callers.current().orElseThrow(NotSignedIn::new).userId();
        return road instanceof DemoMailbox mailbox
                ? new Mailbox(user, true, mailbox.of(user))
                : new Mailbox(user, false, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(NotSignedIn refusal) {
        return refusal.answer();
    }

    static final class NotSignedIn extends PageRefusal {
        private static final long serialVersionUID = 1L;

        NotSignedIn() {
            super(
                    HttpStatus.UNAUTHORIZED,
                    "Du er ikke logget på",
                    "Log på i Opgaver, og åbn derefter postkassen igen.");
        }
    }
}
