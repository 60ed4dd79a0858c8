package dk.omhu.impartiality;

import dk.omhu.access.PageRefusal;
import org.springframework.http.HttpStatus;

/** Why "Jeg er inhabil" was not taken. A foreign task and one that does not exist get the same words. */
final class Refusal extends PageRefusal {
    private static final long serialVersionUID = 1L;

    private Refusal(HttpStatus status, String title, String detail) {
        super(status, title, detail);
    }

    private static Refusal wrong(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, "Noget skal rettes", detail);
    }

    static Refusal notSignedIn() {
        return new Refusal(HttpStatus.UNAUTHORIZED, "Ikke logget på", "Log på igen.");
    }

    static Refusal unknown() {
        return new Refusal(
                HttpStatus.NOT_FOUND,
                "Findes ikke",
                "Opgaven findes ikke, hører ikke til en sag, eller er ikke din. Opdatér opgavelisten.");
    }

    static Refusal noCase() {
        return wrong("Opgaven handler ikke om en enkelt person, så ingen kan være inhabil i den. "
                + "Læg den tilbage, hvis en anden skal løse den.");
    }

    static Refusal chooseCause() {
        return wrong("Vælg en grund på listen. Intet er gemt.");
    }

    static Refusal sayWhat() {
        return wrong("Skriv kort, hvad grunden er, når du vælger \"Andet\". Intet er gemt.");
    }

    static Refusal tooLong() {
        return wrong("Skriv højst 1.000 tegn. Intet er gemt.");
    }

    static Refusal unreadable() {
        return wrong("Det sendte kunne ikke læses. Intet er gemt.");
    }

    static Refusal failed() {
        return new Refusal(HttpStatus.INTERNAL_SERVER_ERROR, "Noget gik galt", "Intet er ændret. Prøv igen om lidt.");
    }
}
