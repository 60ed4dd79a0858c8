package dk.omhu.duty;

import dk.omhu.access.Caller;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.country.FieldProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row as a manager wants it, read and checked: everything that is wrong is said at its field, all of it at once. */
record NewShift(String userId, Instant begins, Instant ends, Set<MunicipalityCode> municipalities) {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    /** A manager who is late may still say when the duty began. */
    private static final Duration LATE = Duration.ofHours(24);

    /** Nobody plans further ahead; a year that is mistyped would never be seen again. */
    private static final Duration AHEAD = Duration.ofDays(731);

    private static final Duration LONGEST = Duration.ofDays(366);

    /**
     * What the page sends: times as they stand on a Danish clock, such as {@code 2026-12-24T16:00}. Of the hour that comes twice
     * in October the first is meant.
     */
    record Typed(
            @Nullable String userId,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> municipalities) {}

    /**
     * Reads it.
     *
     * @param officer the user it names, as the directory knows it
     * @param employer the municipality whose roster it is: always among those covered
     */
    static NewShift read(Typed typed, Caller officer, MunicipalityCode employer, Instant now) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!officer.roles().contains(Role.DUTY_OFFICER) || !officer.belongsTo(employer)) {
            problems.add(new FieldProblem("userId", "Vælg en døgnvagt, som er tilknyttet kommunen."));
        }
        var places = problems.isEmpty() ? places(typed, officer, employer, problems) : Set.of(employer);
        var begins = time(typed.from(), "from", problems);
        var ends = time(typed.to(), "to", problems);
        if (begins != null && begins.isBefore(now.minus(LATE))) {
            problems.add(new FieldProblem("from", "Vagten kan højst begynde et døgn før nu."));
        }
        if (begins != null && begins.isAfter(now.plus(AHEAD))) {
            problems.add(new FieldProblem("from", "Vagten kan højst begynde to år frem. Tjek årstallet."));
        }
        if (begins != null && ends != null) {
            if (!begins.isBefore(ends)) {
                problems.add(new FieldProblem("to", "Vagten skal slutte, efter at den begynder."));
            } else if (!ends.isAfter(now)) {
                problems.add(new FieldProblem("to", "Vagten er allerede slut. Skriv et tidspunkt, der ikke er forbi."));
            } else if (Duration.between(begins, ends).compareTo(LONGEST) > 0) {
                problems.add(new FieldProblem("to", "En vagt kan højst vare et år. Skriv en ny, når den er slut."));
            }
        }
        if (begins == null || ends == null || !problems.isEmpty()) {
            throw RosterRefusal.wrong(problems);
        }
        return new NewShift(officer.userId(), begins, ends, places);
    }

    /** An administrator gives the municipalities; a roster never does. */
    private static Set<MunicipalityCode> places(
            Typed typed, Caller officer, MunicipalityCode employer, List<FieldProblem> problems) {
        Set<MunicipalityCode> places = new LinkedHashSet<>();
        places.add(employer);
        for (var code : typed.municipalities() == null ? List.<String>of() : typed.municipalities()) {
            if (!MunicipalityCode.isOne(code) || !officer.belongsTo(new MunicipalityCode(code))) {
                problems.add(new FieldProblem(
                        "municipalities",
                        "Døgnvagten er ikke tilknyttet alle de kommuner. En administrator kan tilknytte den."));
                return places;
            }
            places.add(new MunicipalityCode(code));
        }
        return places;
    }

    private static @Nullable Instant time(@Nullable String typed, String field, List<FieldProblem> problems) {
        try {
            return LocalDateTime.parse(typed == null ? "" : typed)
                    .atZone(DENMARK)
                    .toInstant();
        } catch (DateTimeParseException noTime) {
            problems.add(new FieldProblem(field, "Skriv datoen som 24.12.2026 og klokkeslættet som 16.00."));
            return null;
        }
    }
}
