package dk.omhu.deadlines;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Operation;
import dk.omhu.access.Rights;
import dk.omhu.casefile.CaseBars;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A municipality's manager gives running clocks the length that the table says now, after a look at what moves. */
@Component
@Transactional
class RecountDesk {
    private final Recompute recompute;
    private final RunningClocks running;
    private final DeadlineRows shown;
    private final CaseBars bars;
    private final Callers callers;

    RecountDesk(Recompute recompute, RunningClocks running, DeadlineRows shown, CaseBars bars, Callers callers) {
        this.recompute = recompute;
        this.running = running;
        this.shown = shown;
        this.bars = bars;
        this.callers = callers;
    }

    /** The clocks whose length is another now, each with what would move, what ends first in front. */
    List<DeadlinesView.Recount> show(String code) {
        var municipality = kept(code);
        var hidden = bars.hiddenFrom(caller());
        return running.names(municipality, RunningClocks.Scope.ALL).entrySet().stream()
                .map(one -> new DeadlinesView.Recount(
                        one.getKey(),
                        DeadlineRows.label(one.getValue()),
                        recompute.preview(municipality, one.getKey()).stream()
                                .filter(move -> !hidden.contains(move.number()))
                                .map(this::move)
                                .toList()))
                .filter(one -> !one.moves().isEmpty())
                .sorted(Comparator.comparing(DeadlinesView.Recount::label))
                .toList();
    }

    /** Moves what was chosen to where it was shown that it would go; nothing where one of them would go elsewhere now. */
    DeadlinesView.Moved apply(String code, String name, Map<Long, Instant> chosen, String reason) {
        var municipality = kept(code);
        if (chosen.isEmpty()) {
            throw Refusal.wrong("Vælg mindst én sag. Intet er ændret.");
        }
        var hidden = bars.hiddenFrom(caller());
        var now = recompute.preview(municipality, name).stream()
                .filter(move -> !hidden.contains(move.number()))
                .collect(Collectors.toMap(Recompute.Move::clock, Recompute.Move::newDue));
        chosen.forEach((clock, newDue) -> {
            if (!newDue.equals(now.get(clock))) {
                throw Refusal.overtaken();
            }
        });
        return new DeadlinesView.Moved(
                recompute.apply(chosen.keySet(), caller().userId(), reason).size());
    }

    /** Asked before anything is read of what was sent. */
    MunicipalityCode kept(String code) {
        var caller = caller();
        if (!MunicipalityCode.isOne(code) || !caller.belongsTo(new MunicipalityCode(code))) {
            throw Refusal.unknown();
        }
        var municipality = new MunicipalityCode(code);
        if (!Rights.may(caller, Operation.RECOUNT_CLOCKS, municipality)) {
            throw Refusal.onlyTheManager();
        }
        return municipality;
    }

    private Caller caller() {
        return callers.current().orElseThrow(Refusal::notSignedIn);
    }

    private DeadlinesView.Move move(Recompute.Move move) {
        return new DeadlinesView.Move(
                move.clock(),
                move.number().value(),
                shown.drill(move.number()),
                DeadlineRows.plain(move.task()),
                move.oldDue(),
                move.newDue(),
                move.overdueAtOnce());
    }
}
