package dk.omhu.insight;

import dk.omhu.access.PageRefusal;
import org.springframework.http.HttpStatus;

/** Why the page "Indsigt" gives nothing. Another municipality's case and one that does not exist get the same words. */
final class InsightRefusal extends PageRefusal {
    private static final long serialVersionUID = 1L;

    private InsightRefusal(HttpStatus status, String title, String detail) {
        super(status, title, detail);
    }

    static InsightRefusal notSignedIn() {
        return new InsightRefusal(HttpStatus.UNAUTHORIZED, "Ikke logget på", "Log på for at se loggen.");
    }

    static InsightRefusal notForYou() {
        return new InsightRefusal(
                HttpStatus.FORBIDDEN,
                "Ingen adgang",
                "Loggen er for kommunens databeskyttelsesrådgiver. Lederen ser dens tilstand og afgør, om en udskrift nævner medarbejderne.");
    }

    static InsightRefusal unknown() {
        return new InsightRefusal(HttpStatus.NOT_FOUND, "Findes ikke", "Der er ingen log for den kommune hos dig.");
    }

    static InsightRefusal noCase() {
        return new InsightRefusal(
                HttpStatus.NOT_FOUND, "Findes ikke", "Der er ingen sag i kommunen med det nummer. Tjek nummeret.");
    }

    static InsightRefusal wrong(String whatToDo) {
        return new InsightRefusal(HttpStatus.BAD_REQUEST, "Noget skal rettes", whatToDo);
    }

    static InsightRefusal unreadable() {
        return wrong("Det kunne ikke læses. Genindlæs siden, og prøv igen.");
    }

    static InsightRefusal failed() {
        return new InsightRefusal(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Noget gik galt",
                "Loggen kan ikke vises lige nu. Prøv igen om lidt.");
    }
}
