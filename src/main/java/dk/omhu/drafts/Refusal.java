package dk.omhu.drafts;

import dk.omhu.access.PageRefusal;
import org.springframework.http.HttpStatus;

/** Why a draft is not kept or not given back. A foreign form and one that does not exist get the same words. */
final class Refusal extends PageRefusal {
    private static final long serialVersionUID = 1L;

    private Refusal(HttpStatus status, String title, String detail) {
        super(status, title, detail);
    }

    static Refusal notSignedIn() {
        return new Refusal(HttpStatus.UNAUTHORIZED, "Ikke logget på", "Log på igen for at gemme din kladde.");
    }

    static Refusal notTheirs() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "Ikke din opgave",
                "Kun den, der har taget opgaven, kan skrive kladde til den. Tag opgaven først.");
    }

    static Refusal anotherUser() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "En anden er logget på",
                "Kladden er skrevet af en anden bruger end den, der nu er logget på. Log på som den, der skrev den.");
    }

    static Refusal unknown() {
        return new Refusal(
                HttpStatus.NOT_FOUND,
                "Findes ikke",
                "Formularen findes ikke mere, eller den er ikke din. Opdatér opgavelisten.");
    }

    static Refusal tooLarge() {
        return new Refusal(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "For lang",
                "Kladden er for lang til at blive gemt. Kort teksten af, eller send formularen.");
    }

    static Refusal unreadable() {
        return new Refusal(
                HttpStatus.BAD_REQUEST,
                "Kan ikke læses",
                "Kladden kunne ikke læses, og intet er gemt. Hent formularen igen.");
    }

    static Refusal failed() {
        return new Refusal(
                HttpStatus.INTERNAL_SERVER_ERROR, "Noget gik galt", "Kladden er ikke gemt. Prøv igen om lidt.");
    }
}
