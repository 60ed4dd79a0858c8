package dk.omhu.duty;

import dk.omhu.access.MunicipalityCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the roster: somebody is on duty from one moment to another, for one or several municipalities.
 *
 * @param employer the municipality whose manager made the row
 */
record Shift(
        long id,
        String userId,
        MunicipalityCode employer,
        Instant begins,
        Instant ends,
        String createdBy,
        List<Place> places) {

    /** A municipality of the row; what it took out of the roster ends at that moment. */
    record Place(
            MunicipalityCode municipality,
            @Nullable Instant removedAt,
            @Nullable String removedBy) {}

    Optional<Place> place(MunicipalityCode municipality) {
        return places.stream()
                .filter(place -> place.municipality().equals(municipality))
                .findFirst();
    }

    /** Whether it covers the moment for the municipality. */
    boolean covers(MunicipalityCode municipality, Instant moment) {
        return !moment.isBefore(begins)
                && moment.isBefore(ends)
                && place(municipality)
                        .filter(place -> place.removedAt() == null || moment.isBefore(place.removedAt()))
                        .isPresent();
    }
}
