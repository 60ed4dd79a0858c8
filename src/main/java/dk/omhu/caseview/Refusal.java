package dk.omhu.caseview;

import dk.omhu.access.PageRefusal;
import org.springframework.http.HttpStatus;

/** Why a case is not shown. A foreign task and one that does not exist get the same words. */
final class Refusal extends PageRefusal {
    private static final long serialVersionUID = 1L;

    private Refusal(HttpStatus status, String title, String detail) {
        super(status, title, detail);
    }

    static Refusal notSignedIn() {
        return new Refusal(HttpStatus.UNAUTHORIZED, "Ikke logget på", "Log på for at se sagen.");
    }

    static Refusal notTheirTask() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "Ingen adgang",
                "Sagens oplysninger vises for den, der har opgaven, og for dem, der kan tage den.");
    }

    static Refusal offDuty() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "Ikke på vagt",
                "Sagens oplysninger vises for døgnvagten, mens vagten varer. Se vagtplanen.");
    }

    static Refusal barred() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "Lukket for dig",
                "Sagen er lukket for dig: du har meldt dig inhabil, eller adgangen er begrænset til bestemte medarbejdere. "
                        + "Spørg lederen.");
    }

    static Refusal unknown() {
        return new Refusal(
                HttpStatus.NOT_FOUND,
                "Findes ikke",
                "Opgaven findes ikke, hører ikke til en sag, eller er ikke din. Opdatér opgavelisten.");
    }

    /** The same words for one that does not exist: that there is a paper to another authority is not everybody's to know. */
    static Refusal unknownDocument() {
        return new Refusal(
                HttpStatus.NOT_FOUND,
                "Findes ikke",
                "Dokumentet findes ikke, eller det er ikke længere delt med dig. Åbn sagens oplysninger igen.");
    }

    static Refusal notForFinders() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "Ingen adgang",
                "Siden er for kommunens egne medarbejdere, der arbejder med sager, og for døgnvagten, mens vagten varer.");
    }

    /** The same words for a case that is shut to the caller, that is another municipality's, and that does not exist. */
    static Refusal notOpen() {
        return new Refusal(
                HttpStatus.NOT_FOUND,
                "Findes ikke",
                "Der er ingen sag med det nummer, som du kan åbne nu. En nødadgang varer en time. Søg igen.");
    }

    static Refusal unreadable(String whatToDo) {
        return new Refusal(HttpStatus.BAD_REQUEST, "Noget skal rettes", whatToDo);
    }

    static Refusal failed() {
        return new Refusal(
                HttpStatus.INTERNAL_SERVER_ERROR, "Noget gik galt", "Sagen kan ikke vises lige nu. Prøv igen om lidt.");
    }
}
