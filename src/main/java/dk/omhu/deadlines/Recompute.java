package dk.omhu.deadlines;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives running clocks the length that the table says now. Otherwise each keeps the one it started with: so this is done on
 * purpose, for chosen clocks, after a look at what moves. Who may do so is asked before.
 */
@Component
public class Recompute {
    private final ClockRows rows;
    private final Clockwork clockwork;
    private final Clocks clocks;
    private final DeadlineTable table;
    private final CaseFiles files;
    private final Clock clock;

    Recompute(ClockRows rows, Clockwork clockwork, Clocks clocks, DeadlineTable table, CaseFiles files, Clock clock) {
        this.rows = rows;
        this.clockwork = clockwork;
        this.clocks = clocks;
        this.table = table;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What would move.
     *
     * @param task the task's neutral name
     * @param overdueAtOnce whether the new end has passed already
     */
    public record Move(
            long clock,
            CaseNumber number,
            @Nullable String task,
            Instant oldDue,
            Instant newDue,
            boolean overdueAtOnce) {}

    /** The running clocks of the name whose end would be another now, what ends first in front; nobody's is changed. */
    @Transactional
    public List<Move> preview(MunicipalityCode municipality, String name) {
        return rows.running(municipality, name).stream()
                .flatMap(running -> move(running).stream())
                .sorted(Comparator.comparing(Move::newDue).thenComparing(Move::clock))
                .toList();
    }

    /**
     * Moves the chosen clocks; one that has ended meanwhile, or would not move, is left. Answers what moved.
     *
     * @throws Refused without a reason
     */
    @Transactional
    public List<Move> apply(Collection<Long> chosen, String by, String reason) {
        if (reason.isBlank()) {
            throw new Refused("Skriv, hvorfor fristerne regnes om.");
        }
        List<Move> moved = new ArrayList<>();
        for (long id : new TreeSet<>(chosen)) {
            rows.byId(id).ifPresent(one -> files.lock(one.number()));
            rows.byId(id).flatMap(this::move).ifPresent(move -> {
                clockwork.move(rows.byId(id).orElseThrow(), move.newDue(), by, reason, true);
                moved.add(move);
            });
        }
        return moved;
    }

    /**
     * Counted from where it began; never later where a law sets it. One that a person dated, that was moved to an earlier moment
     * or that has stood still keeps what it has, and so does one whose end is a timer of the model too.
     */
    private Optional<Move> move(CaseClock running) {
        if (running.state() != CaseClock.State.RUNNING
                || running.missed() != null
                || running.endsWithFlow()
                || Clocks.isChosen(running.name())) {
            return Optional.empty();
        }
        var kept = rows.deadline(running.id());
        var due = clocks.due(
                table.of(running.name()),
                kept.from(),
                running.started(),
                running.number().municipality());
        return due.equals(running.due())
                        || running.law() && due.isAfter(running.due())
                        || rows.hasStoodStillOrBeenPulled(running.id())
                ? Optional.empty()
                : Optional.of(new Move(
                        running.id(),
                        running.number(),
                        running.taskName(),
                        running.due(),
                        due,
                        !kept.length().unit().over(due).isAfter(clock.instant())));
    }
}
