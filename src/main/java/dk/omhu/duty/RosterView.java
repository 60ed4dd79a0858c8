package dk.omhu.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page "Vagtplan" shows of one municipality; {@code duty-roster-page.js} reads these names. */
record RosterView(String municipality, String name, List<Officer> officers, List<Row> rows) {

    /** A municipality. */
    record Place(String municipality, String name) {}

    /** Somebody who can be put on duty, and for which municipalities. */
    record Officer(String userId, String name, List<Place> municipalities) {}

    /** A row of the roster, as far as it is this municipality's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            long id,
            String name,
            Instant begins,
            Instant ends,
            List<String> municipalities,
            String employer,
            String createdByName,
            State state,
            @Nullable Instant removedAt,
            @Nullable String removedByName) {}

    enum State {
        NOW,
        COMING,
        OVER,
        REMOVED
    }
}
