package dk.omhu.breach;

import dk.omhu.access.PageRefusal;
import org.springframework.http.HttpStatus;

/** Why the page "Brud" gives nothing. */
final class BreachRefusal extends PageRefusal {
    private static final long serialVersionUID = 1L;

    private BreachRefusal(HttpStatus status, String title, String detail) {
        super(status, title, detail);
    }

    static BreachRefusal notSignedIn() {
        return new BreachRefusal(HttpStatus.UNAUTHORIZED, "Ikke logget på", "Log på for at se fortegnelsen.");
    }

    static BreachRefusal notForYou() {
        return new BreachRefusal(
                HttpStatus.FORBIDDEN,
                "Ingen adgang",
                "Fortegnelsen over brud er for kommunens databeskyttelsesrådgiver og leder. Et brud melder du med \"Start et forløb\".");
    }

    static BreachRefusal unknown() {
        return new BreachRefusal(
                HttpStatus.NOT_FOUND, "Findes ikke", "Der er ingen fortegnelse for den kommune hos dig.");
    }

    static BreachRefusal failed() {
        return new BreachRefusal(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Noget gik galt",
                "Fortegnelsen kan ikke vises lige nu. Prøv igen om lidt.");
    }
}
