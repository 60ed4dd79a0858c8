package dk.omhu.absence;

import dk.omhu.access.PageRefusal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why absence is neither shown nor registered, or a task not handed on. What is foreign and what does not exist get the same words. */
final class Refusal extends PageRefusal {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Refusal(HttpStatus status, String title, String detail) {
        super(status, title, detail);
    }

    private static Refusal wrong(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, "Noget skal rettes", detail);
    }

    static Refusal notSignedIn() {
        return new Refusal(HttpStatus.UNAUTHORIZED, "Ikke logget på", "Log på igen.");
    }

    static Refusal noTasks() {
        return new Refusal(HttpStatus.FORBIDDEN, "Ingen adgang", "Fravær er for dem, der løser opgaver i Omhu.");
    }

    static Refusal onlyOwn() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "Ingen adgang",
                "Du kan registrere dit eget fravær. Kollegers fravær registrerer de selv eller kommunens leder.");
    }

    static Refusal unknown() {
        return new Refusal(
                HttpStatus.NOT_FOUND,
                "Findes ikke",
                "Fraværet findes ikke mere, eller det er ikke dit. Genindlæs siden.");
    }

    static Refusal unreadable() {
        return new Refusal(
                HttpStatus.BAD_REQUEST,
                "Kan ikke læses",
                "Fraværet kunne ikke læses. Skriv begge dage som dd.mm.åååå, og prøv igen. Intet er gemt.");
    }

    static Refusal begunBefore() {
        return wrong("Første dag kan tidligst være i dag. Ret den, og gem igen.");
    }

    static Refusal backwards() {
        return wrong("Sidste dag ligger før første dag. Ret en af dem, og gem igen.");
    }

    static Refusal tooLong() {
        return wrong("Et fravær kan højst være et år. Vælg en tidligere sidste dag, og forlæng senere.");
    }

    static Refusal substituteDoesNotFit() {
        return wrong("Vælg en vikar på listen: en kollega i samme kommune, der har mindst én af de samme roller.");
    }

    static Refusal overlaps(LocalDate first, LocalDate last) {
        return new Refusal(
                HttpStatus.CONFLICT,
                "Findes allerede",
                "Der er allerede registreret fravær fra %s til %s. Afslut det først, eller vælg andre dage."
                        .formatted(first.format(DAY), last.format(DAY)));
    }

    static Refusal noSuchTask() {
        return new Refusal(
                HttpStatus.NOT_FOUND,
                "Findes ikke",
                "Opgaven findes ikke mere, eller den er ikke din. Genindlæs listen.");
    }

    static Refusal onlyManagers() {
        return new Refusal(HttpStatus.FORBIDDEN, "Ingen adgang", "Kun en leder kan give en opgave videre.");
    }

    static Refusal mayNotHave() {
        return wrong("Opgaven kan kun gives til en, der har en af opgavens roller i kommunen. Vælg en på listen.");
    }

    static Refusal onlyManagersMove() {
        return new Refusal(
                HttpStatus.FORBIDDEN, "Ingen adgang", "Kun en leder kan flytte det, en kollega efterlader sig.");
    }

    static Refusal noSuchColleague() {
        return new Refusal(
                HttpStatus.NOT_FOUND,
                "Findes ikke",
                "Der er ingen kollega med det navn i din kommune. Genindlæs siden.");
    }

    static Refusal unreadablePlan() {
        return wrong("Det sendte kunne ikke læses. Intet er flyttet. Genindlæs siden, og prøv igen.");
    }

    static Refusal lineTooLong() {
        return wrong("En linje om overdragelsen kan højst være 1.000 tegn. Intet er flyttet.");
    }

    static Refusal listHasChanged() {
        return new Refusal(
                HttpStatus.CONFLICT,
                "Listen er ændret",
                "Kollegaens sager har ændret sig imens. Hent listen igen, så intet bliver glemt. Intet er flyttet.");
    }

    static Refusal notMoved(List<String> problems) {
        return wrong("Intet er flyttet. Ret dette, og flyt igen:\n" + String.join("\n", problems));
    }

    static Refusal failed() {
        return new Refusal(HttpStatus.INTERNAL_SERVER_ERROR, "Noget gik galt", "Intet er ændret. Prøv igen om lidt.");
    }
}
