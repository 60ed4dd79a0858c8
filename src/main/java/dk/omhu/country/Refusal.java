package dk.omhu.country;

import dk.omhu.access.PageRefusal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Why settings are neither shown nor changed. Another municipality and one that does not exist get the same words. */
final class Refusal extends PageRefusal {
    private static final long serialVersionUID = 1L;

    private Refusal(HttpStatus status, String title, String detail) {
        super(status, title, detail);
    }

    static Refusal notSignedIn() {
        return new Refusal(HttpStatus.UNAUTHORIZED, "Ikke logget på", "Log på for at se indstillingerne.");
    }

    static Refusal notForYou() {
        return new Refusal(
                HttpStatus.FORBIDDEN, "Ingen adgang", "Indstillingerne er for dem, der arbejder i kommunen.");
    }

    static Refusal onlyTheManager() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "Ingen adgang",
                "Kun kommunens leder kan ændre indstillingerne. Bed lederen om det.");
    }

    static Refusal unknown() {
        return new Refusal(HttpStatus.NOT_FOUND, "Findes ikke", "Der er ingen indstillinger for den kommune hos dig.");
    }

    static Refusal unreadable() {
        return new Refusal(
                HttpStatus.BAD_REQUEST,
                "Kan ikke læses",
                "Indstillingerne kunne ikke læses. Genindlæs siden, og prøv igen.");
    }

    static Refusal overtaken(String who) {
        return new Refusal(
                HttpStatus.CONFLICT,
                "Ændret imens",
                "Lederen %s har ændret indstillingerne imens; genindlæs siden, og lav din ændring igen."
                        .formatted(who));
    }

    static Refusal failed() {
        return new Refusal(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Noget gik galt",
                "Indstillingerne kan ikke vises eller gemmes lige nu. Prøv igen om lidt.");
    }

    /** The answer for fields that can't stand as they are. */
    static ResponseEntity<ProblemDetail> of(List<FieldProblem> problems) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "Ret de markerede felter, og gem igen. Intet er gemt endnu.");
        problem.setProperty("errors", problems);
        return answer(HttpStatus.BAD_REQUEST, "Noget skal rettes", problem);
    }
}
