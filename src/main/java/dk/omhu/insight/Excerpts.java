package dk.omhu.insight;

import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.CaseNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The log of a case as the person it is about gets it: when, in which role, what for; GDPR article 15, CJEU C-579/21. */
@Component
class Excerpts {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d.M.yyyy 'kl.' HH:mm").withZone(ZoneId.of("Europe/Copenhagen"));
    private static final LogRows.Period EVER =
            new LogRows.Period(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("9999-01-01T00:00:00Z"));
    private static final int ALL = 100_000;

    private static final Map<AccessLog.Kind, String> DONE = Map.of(
            AccessLog.Kind.LOOK, "Læste oplysninger",
            AccessLog.Kind.WRITE, "Skrev i sagen",
            AccessLog.Kind.SEARCH, "Fik vist, at sagen findes",
            AccessLog.Kind.EMERGENCY, "Læste oplysninger med nødadgang",
            AccessLog.Kind.LOG, "Læste eller udskrev loggen");

    private final LogRows log;
    private final Withheld withheld;

    Excerpts(LogRows log, Withheld withheld) {
        this.log = log;
        this.withheld = withheld;
    }

    /**
     * An excerpt.
     *
     * @param left how many rows are left out
     * @param toldOf whether it says that something is left out
     */
    record Excerpt(List<Line> lines, int left, boolean toldOf) {}

    /** A line; the name is empty unless a decision says otherwise. */
    record Line(String at, String role, String name, String done, String purpose) {}

    Excerpt of(CaseNumber number, boolean names) {
        var times = withheld.of(number);
        List<Line> lines = new ArrayList<>();
        int left = 0;
        var rows = new ArrayList<>(log.ofCase(number, EVER, ALL));
        rows.sort(Comparator.comparing(LogRows.Logged::sequence));
        for (var row : rows) {
            if (!DONE.containsKey(row.act().kind())) {
                // A refused attempt saw nothing of the person.
                continue;
            }
            if (times.covers(row)) {
                left++;
            } else {
                lines.add(new Line(
                        MOMENT.format(row.at()),
                        LookWords.roles(row.roles()),
                        names ? row.userName() == null ? row.userId() : row.userName() : "",
                        DONE.getOrDefault(row.act().kind(), ""),
                        purpose(row.act())));
            }
        }
        return new Excerpt(lines, left, left > 0 && times.mayBeTold());
    }

    /** What for, in words that tell nothing of the case: a task's name could. */
    private static String purpose(AccessLog.Act act) {
        return switch (act) {
            case CONCERN_RECEIVED -> "Modtagelse af henvendelsen";
            case MATCHES_SHOWN -> "Undersøgelse af, om der er tidligere sager";
            case DUTY_SEARCHED, DUTY_HIT_SHOWN, DUTY_CASE_OPENED -> "Vagt uden for arbejdstid";
            default ->
                switch (act.kind()) {
                    case EMERGENCY -> "Nødadgang med begrundelse, som er vurderet efterfølgende";
                    case LOG -> "Tilsyn med adgangen til sagen";
                    default -> "Behandling af sagen";
                };
        };
    }
}
