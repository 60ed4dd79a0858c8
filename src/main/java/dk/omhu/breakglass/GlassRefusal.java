package dk.omhu.breakglass;

import dk.omhu.access.PageRefusal;
import org.springframework.http.HttpStatus;

/** Why there is no break-glass access. A case that is shut to the caller and one that does not exist get the same words. */
final class GlassRefusal extends PageRefusal {
    private static final long serialVersionUID = 1L;

    private GlassRefusal(HttpStatus status, String title, String detail) {
        super(status, title, detail);
    }

    static GlassRefusal notSignedIn() {
        return new GlassRefusal(HttpStatus.UNAUTHORIZED, "Ikke logget på", "Log på for at bruge nødadgang.");
    }

    static GlassRefusal notForYou() {
        return new GlassRefusal(
                HttpStatus.FORBIDDEN,
                "Ingen adgang",
                "Nødadgang er for kommunens egne medarbejdere, der arbejder med sager, og for døgnvagten, mens vagten varer.");
    }

    static GlassRefusal noCase() {
        return new GlassRefusal(
                HttpStatus.NOT_FOUND, "Findes ikke", "Der er ingen sag med det nummer, som du kan få nødadgang til.");
    }

    static GlassRefusal notYours() {
        return new GlassRefusal(
                HttpStatus.NOT_FOUND, "Findes ikke", "Du har ikke den nødadgang. Den kan være udløbet.");
    }

    static GlassRefusal alreadyOpen() {
        return new GlassRefusal(
                HttpStatus.CONFLICT, "Allerede åben", "Du kan allerede åbne den del af sagen. Søg igen.");
    }

    static GlassRefusal wrong(String whatToDo) {
        return new GlassRefusal(HttpStatus.BAD_REQUEST, "Noget skal rettes", whatToDo + " Der er ikke givet adgang.");
    }

    static GlassRefusal failed() {
        return new GlassRefusal(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Noget gik galt",
                "Nødadgangen kan ikke bruges lige nu. Ring 112 eller 114 ved fare, og prøv igen om lidt.");
    }
}
