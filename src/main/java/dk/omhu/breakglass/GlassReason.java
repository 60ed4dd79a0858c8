package dk.omhu.breakglass;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody needs to see what is not theirs to see. */
enum GlassReason {
    DANGER("Fare for nogens liv eller helbred"),
    CONTACT_NOW("Personen eller familien henvender sig nu"),
    COLLEAGUE_AWAY("Den, der har sagen, er væk, og det kan ikke vente"),
    AUTHORITY_ASKS("Politi eller en anden myndighed spørger, og det haster"),
    OTHER("Andet, der ikke kan vente");

    private final String title;

    GlassReason(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Optional<GlassReason> byName(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
