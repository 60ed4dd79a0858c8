package dk.omhu.deadlines;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of a case, for features: what runs, and the few things that may be done with them beside their tasks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseClocks {
    private final ClockRows rows;
    private final ClockChanges changes;
    private final Pauses pauses;
    private final Clockwork clockwork;
    private final Clocks clocks;
    private final DeadlineTable table;
    private final CaseFiles files;
    private final Callers callers;

    CaseClocks(
            ClockRows rows,
            ClockChanges changes,
            Pauses pauses,
            Clockwork clockwork,
            Clocks clocks,
            DeadlineTable table,
            CaseFiles files,
            Callers callers) {
        this.rows = rows;
        this.changes = changes;
        this.pauses = pauses;
        this.clockwork = clockwork;
        this.clocks = clocks;
        this.table = table;
        this.files = files;
        this.callers = callers;
    }

    /** Every clock of the case, those that have ended too, in the order in which they began. */
    public List<CaseClock> of(CaseNumber number) {
        return rows.of(number);
    }

    /**
     * Our own clocks of the case's tasks in this process stand still until {@link #resumeOwn}, those that begin meanwhile too.
     * Clocks of a law go on. Pausing what is paused changes nothing.
     */
    public void pauseOwn(CaseNumber number, String processKey, String reason) {
        files.lock(number);
        if (pauses.standing(number, processKey).isEmpty()) {
            long pause = pauses.open(number, processKey, null, reason, who());
            rows.of(number).stream()
                    .filter(one -> processKey.equals(one.processKey()))
                    .forEach(one -> pauses.stop(pause, one));
        }
    }

    /** Lets them run on with what each had left in its own counting. */
    public void resumeOwn(CaseNumber number, String processKey) {
        files.lock(number);
        pauses.standing(number, processKey).ifPresent(this::end);
    }

    /** Pauses one clock; refused where a law sets it, or where there is nothing left to pause. */
    public void pause(long clock, String reason) {
        var running = locked(clock);
        if (running.law()) {
            throw new Refused("Fristen er sat ved lov. Den kan ikke sættes på pause.");
        }
        if (running.state() != CaseClock.State.RUNNING || running.missed() != null) {
            throw new Refused("Fristen løber ikke længere og kan ikke sættes på pause.");
        }
        if (running.endsWithFlow()) {
            throw new Refused("Forløbet går selv videre, når fristen er udløbet. Den kan ikke sættes på pause.");
        }
        if (reason.isBlank()) {
            throw new Refused("Skriv, hvorfor fristen sættes på pause.");
        }
        pauses.stop(pauses.open(running.number(), null, clock, reason, who()), running);
    }

    /**
     * Lets one clock run on that {@link #pause} stopped. Where the whole of its process stands still meanwhile, it waits on with
     * the others.
     */
    public void resume(long clock) {
        var paused = locked(clock);
        long pause = pauses.standing(clock).orElseThrow(() -> new Refused("Fristen er ikke sat på pause for sig."));
        var whole = Optional.ofNullable(paused.processKey()).flatMap(key -> pauses.standing(paused.number(), key));
        if (whole.isPresent()) {
            pauses.goInto(whole.get(), pauses.end(pause, who()));
        } else {
            end(pause);
        }
    }

    /** As it stands when nobody else can change it any more. */
    private CaseClock locked(long clock) {
        return rows.byId(clock)
                .map(CaseClock::number)
                .map(files::lock)
                .flatMap(file -> rows.byId(clock))
                .orElseThrow(() -> new Refused("Fristen findes ikke."));
    }

    private void end(long pause) {
        pauses.end(pause, who()).forEach(stopped -> pauses.go(stopped).ifPresent(clockwork::ring));
    }

    /** What the task is for was done at an earlier moment than it is noted: a late note is no missed clock. */
    public void met(String taskId, Instant at) {
        rows.ofTask(taskId).filter(CaseClock::open).ifPresent(done -> {
            clockwork.met(done, at);
            if (!at.isAfter(done.over())) {
                changes.forgive(done.id());
            }
        });
    }

    /** A clock that never had a task was met, such as a receipt that was sent in another form; it counted from {@code received}. */
    public void metWithoutTask(CaseNumber number, String name, Instant received, Instant at) {
        var deadline = table.of(name);
        var due = clocks.due(deadline, StartsFrom.RECEIPT, received, number.municipality());
        changes.met(number, new ClockRun(deadline, received, due), at);
    }

    /** Running clocks of the name end at an earlier moment; one that ends before then stays as it is. */
    public void earlier(CaseNumber number, String name, Instant due) {
        files.lock(number);
        rows.open(number, name).stream()
                .filter(one -> one.state() == CaseClock.State.RUNNING && one.missed() == null)
                .filter(one -> due.isBefore(one.due()))
                .forEach(one -> clockwork.move(one, due, who(), "Fremrykket af forløbet", false));
    }

    private String who() {
        return callers.current().map(Caller::userId).orElse("omhu");
    }
}
