package dk.omhu.duty;

import java.util.Arrays;
import java.util.Optional;

/** Why an officer looks; the word stands in the access log. */
enum Purpose {
    CALL("Nogen ringer om personen"),
    POLICE("Politiet ringer, eller jeg ringer til politiet"),
    CHILD("Barnets vurdering inden 24 timer");

    private final String title;

    Purpose(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Optional<Purpose> byName(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
