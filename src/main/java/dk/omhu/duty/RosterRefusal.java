package dk.omhu.duty;

import dk.omhu.access.PageRefusal;
import dk.omhu.country.FieldProblem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Why a roster is neither shown nor changed. Another municipality and one that does not exist get the same words. */
final class RosterRefusal extends PageRefusal {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    private RosterRefusal(HttpStatus status, String title, String detail, List<FieldProblem> problems) {
        super(status, title, detail);
        this.problems = problems;
    }

    static RosterRefusal notSignedIn() {
        return new RosterRefusal(HttpStatus.UNAUTHORIZED, "Ikke logget på", "Log på for at se vagtplanen.", List.of());
    }

    static RosterRefusal onlyTheManager() {
        return new RosterRefusal(
                HttpStatus.FORBIDDEN,
                "Ingen adgang",
                "Kun kommunens leder ser og ændrer vagtplanen. Døgnvagten ser sine egne vagter under Døgnvagt.",
                List.of());
    }

    static RosterRefusal unknown() {
        return new RosterRefusal(
                HttpStatus.NOT_FOUND, "Findes ikke", "Der er ingen vagtplan for den kommune hos dig.", List.of());
    }

    static RosterRefusal noSuchRow() {
        return new RosterRefusal(
                HttpStatus.NOT_FOUND,
                "Findes ikke",
                "Vagten er allerede fjernet, eller den er forbi. Genindlæs siden.",
                List.of());
    }

    static RosterRefusal unreadable() {
        return new RosterRefusal(
                HttpStatus.BAD_REQUEST,
                "Kan ikke læses",
                "Vagten kunne ikke læses. Genindlæs siden, og prøv igen.",
                List.of());
    }

    static RosterRefusal wrong(List<FieldProblem> problems) {
        return new RosterRefusal(
                HttpStatus.BAD_REQUEST,
                "Noget skal rettes",
                "Ret de markerede felter, og gem igen. Intet er gemt endnu.",
                problems);
    }

    static RosterRefusal standsAlready() {
        return new RosterRefusal(
                HttpStatus.CONFLICT,
                "Findes allerede",
                "Vagten står allerede på vagtplanen. Genindlæs siden, hvis du ikke kan se den.",
                List.of());
    }

    static RosterRefusal failed() {
        return new RosterRefusal(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Noget gik galt",
                "Vagtplanen kan ikke vises eller gemmes lige nu. Prøv igen om lidt.",
                List.of());
    }

    @Override
    public ResponseEntity<ProblemDetail> answer() {
        var answer = super.answer();
        if (!problems.isEmpty() && answer.getBody() != null) {
            answer.getBody().setProperty("errors", problems);
        }
        return answer;
    }
}
