package dk.omhu.duty;

import dk.omhu.access.PageRefusal;
import org.springframework.http.HttpStatus;

/** Why the page "Døgnvagt" gives nothing. A case that is none of the officer's and one that does not exist get the same words. */
final class DutyRefusal extends PageRefusal {
    private static final long serialVersionUID = 1L;

    private DutyRefusal(HttpStatus status, String title, String detail) {
        super(status, title, detail);
    }

    static DutyRefusal notSignedIn() {
        return new DutyRefusal(HttpStatus.UNAUTHORIZED, "Ikke logget på", "Log på for at se døgnvagten.");
    }

    static DutyRefusal notForYou() {
        return new DutyRefusal(HttpStatus.FORBIDDEN, "Ingen adgang", "Siden er for døgnvagten.");
    }

    static DutyRefusal offDuty() {
        return new DutyRefusal(
                HttpStatus.FORBIDDEN,
                "Ikke på vagt",
                "Du har ikke vagt nu. Du kan søge og åbne sager, mens din vagt varer. Se vagtplanen.");
    }

    static DutyRefusal noCase() {
        return new DutyRefusal(
                HttpStatus.NOT_FOUND,
                "Findes ikke",
                "Der er ingen sag med det nummer, hvor der er en akut situation, eller hvor barnets 24 timer løber.");
    }

    static DutyRefusal notImpartial() {
        return new DutyRefusal(
                HttpStatus.FORBIDDEN,
                "Lukket for dig",
                "Du har meldt dig inhabil i sagen. Ring til en anden, der har vagt, eller til lederen; ved fare 112 eller 114.");
    }

    static DutyRefusal unreadable(String whatToDo) {
        return new DutyRefusal(HttpStatus.BAD_REQUEST, "Noget skal rettes", whatToDo);
    }

    static DutyRefusal failed() {
        return new DutyRefusal(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Noget gik galt",
                "Døgnvagten kan ikke vises lige nu. Ring 112 eller 114 ved fare, og prøv igen om lidt.");
    }
}
