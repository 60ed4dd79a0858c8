package dk.omhu.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A colleague is away from the first day to the last, both included, and has not come back before. */
record Absence(
        long id,
        String user,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String substitute,
        @Nullable String wakeup,
        String registeredBy) {

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
