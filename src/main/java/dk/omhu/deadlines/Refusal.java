package dk.omhu.deadlines;

import dk.omhu.access.PageRefusal;
import org.springframework.http.HttpStatus;

/** Why the page "Frister" gives or changes nothing. What is foreign and what does not exist get the same words. */
final class Refusal extends PageRefusal {
    private static final long serialVersionUID = 1L;

    private Refusal(HttpStatus status, String title, String detail) {
        super(status, title, detail);
    }

    static Refusal wrong(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, "Noget skal rettes", detail);
    }

    static Refusal notSignedIn() {
        return new Refusal(HttpStatus.UNAUTHORIZED, "Ikke logget på", "Log på igen.");
    }

    static Refusal notForYou() {
        return new Refusal(
                HttpStatus.FORBIDDEN, "Ingen adgang", "Frister er for kommunens leder og infohusets tovholder.");
    }

    static Refusal onlyTheManager() {
        return new Refusal(HttpStatus.FORBIDDEN, "Ingen adgang", "Kun kommunens leder kan regne frister om.");
    }

    static Refusal unknown() {
        return new Refusal(
                HttpStatus.NOT_FOUND,
                "Findes ikke",
                "Fristen findes ikke mere, eller den er ikke hos dig. Genindlæs siden.");
    }

    static Refusal unreadable() {
        return new Refusal(
                HttpStatus.BAD_REQUEST,
                "Kan ikke læses",
                "Det kunne ikke læses. Genindlæs siden, og prøv igen. Intet er ændret.");
    }

    static Refusal overtaken() {
        return new Refusal(
                HttpStatus.CONFLICT,
                "Ændret imens",
                "Nogle af de frister, du har valgt, er ændret eller løst imens. Se listen igen. Intet er ændret.");
    }

    static Refusal failed() {
        return new Refusal(HttpStatus.INTERNAL_SERVER_ERROR, "Noget gik galt", "Intet er ændret. Prøv igen om lidt.");
    }
}
