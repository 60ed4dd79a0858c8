package dk.omhu.deadlines;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page "Frister" shows of a municipality; {@code deadlines-page.js} reads these names.
 *
 * @param mayRecount whether the user is the manager
 * @param clocks the clocks that run, to choose from
 * @param more whether there are more than the page lists
 */
record DeadlinesView(
        String municipality, String name, boolean mayRecount, List<Choice> clocks, boolean more, List<Row> rows) {

    /** A municipality whose clocks the user may see. */
    record Place(String municipality, String name) {}

    /** A clock by its name in the table, and by the tasks it is about. */
    record Choice(String clock, String label) {}

    /** How soon it is: the page says it in words and in colour. */
    enum When {
        OVERDUE,
        TODAY,
        WEEK,
        LATER,
        PAUSED
    }

    /** Why a clock can't be paused or resumed here. */
    enum Fixed {
        LAW,
        OVERDUE,
        FLOW,
        WITH_OTHERS
    }

    /**
     * One clock.
     *
     * @param drill whether the case is a drill
     * @param task the task's neutral name, without the mark of a drill
     * @param roles the titles of the roles that may have the task
     * @param taken whether somebody has taken it
     * @param holder who; null where nobody has, or where the user need not know
     * @param fixed why nothing can be done with it here; null where it can be paused or resumed
     */
    record Row(
            long id,
            String caseNumber,
            boolean drill,
            String clock,
            String task,
            List<String> roles,
            boolean taken,
            @Nullable String holder,
            Instant due,
            When when,
            boolean law,
            @Nullable Pause pause,
            @Nullable Fixed fixed) {}

    /** Since when and why it stands still. */
    record Pause(Instant since, String reason, @Nullable String by) {}

    /** A clock whose length is another now, and what would move. */
    record Recount(String clock, String label, List<Move> moves) {}

    /** One clock that would move. */
    record Move(
            long clock,
            String caseNumber,
            boolean drill,
            String task,
            Instant oldDue,
            Instant newDue,
            boolean overdueAtOnce) {}

    /** How many moved. */
    record Moved(int moved) {}
}
