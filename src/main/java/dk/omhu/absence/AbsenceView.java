package dk.omhu.absence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of absences shows.
 *
 * @param forOthers whether the user plans for colleagues too
 * @param people those whom the user registers absence for, the user first, each with who can stand in
 */
record AbsenceView(LocalDate today, boolean forOthers, List<Person> people, List<Entry> absences) {

    /** A colleague by the name that colleagues know. */
    record Colleague(String user, String name) {}

    record Person(String user, String name, List<Colleague> substitutes) {}

    /**
     * One absence.
     *
     * @param fits whether the substitute still shares a role and a municipality with whoever is away
     * @param now whether it has begun
     * @param mayEnd whether the user may end it
     */
    record Entry(
            long id,
            String user,
            String name,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable String substitute,
            @Nullable String substituteName,
            boolean fits,
            String registeredByName,
            boolean now,
            boolean mayEnd) {}
}
