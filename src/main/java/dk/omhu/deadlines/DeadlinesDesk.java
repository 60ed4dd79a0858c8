package dk.omhu.deadlines;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.Municipalities;
import dk.omhu.access.Municipality;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Operation;
import dk.omhu.access.Rights;
import dk.omhu.casefile.CaseBars;
import dk.omhu.deadlines.RunningClocks.Scope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees and pauses the clocks that run: a manager all of the own municipality's, a coordinator our own of the infohus' work.
 * Nobody else sees any. What is shown is a number, a neutral name and a date, no content of a case.
 */
@Component
@Transactional
class DeadlinesDesk {
    /** More on one page helps nobody: a filter does. */
    private static final int MOST = 300;

    private final RunningClocks running;
    private final ClockRows rows;
    private final CaseClocks clocks;
    private final DeadlineRows shown;
    private final CaseBars bars;
    private final Callers callers;
    private final Municipalities municipalities;

    DeadlinesDesk(
            RunningClocks running,
            ClockRows rows,
            CaseClocks clocks,
            DeadlineRows shown,
            CaseBars bars,
            Callers callers,
            Municipalities municipalities) {
        this.running = running;
        this.rows = rows;
        this.clocks = clocks;
        this.shown = shown;
        this.bars = bars;
        this.callers = callers;
        this.municipalities = municipalities;
    }

    /** The municipalities whose clocks the user sees; none for most. */
    List<DeadlinesView.Place> places() {
        var caller = caller();
        return municipalities.all().stream()
                .filter(one -> scope(caller, one.code()).isPresent())
                .map(one -> new DeadlinesView.Place(one.code().value(), one.title()))
                .toList();
    }

    /** The clocks that run, or those of one name. */
    DeadlinesView show(String code, @Nullable String name) {
        var caller = caller();
        var municipality = seen(caller, code);
        var scope = scope(caller, municipality.code()).orElseThrow(Refusal::notForYou);
        var hidden = bars.hiddenFrom(caller);
        var list =
                running
                        .list(municipality.code(), scope, name == null || name.isEmpty() ? null : name, MOST + 1)
                        .stream()
                        .filter(one -> !hidden.contains(one.number()))
                        .toList();
        return new DeadlinesView(
                municipality.code().value(),
                municipality.title(),
                scope == Scope.ALL,
                shown.choices(running.names(municipality.code(), scope)),
                list.size() > MOST,
                shown.of(list.stream().limit(MOST).toList(), municipality.code(), caller, scope));
    }

    /** Asked before anything is read of what was sent; answers the clock. */
    long mayTouch(String id) {
        var caller = caller();
        if (caller.municipalities().stream().allMatch(one -> scope(caller, one).isEmpty())) {
            throw Refusal.notForYou();
        }
        if (!id.matches("\\d{1,18}")) {
            throw Refusal.unknown();
        }
        var clock = rows.byId(Long.parseLong(id)).orElseThrow(Refusal::unknown);
        var municipality = clock.number().municipality();
        if (scope(caller, municipality)
                .filter(scope -> running.lists(municipality, scope, clock.id()))
                .filter(scope -> !bars.isBarred(clock.number(), caller.userId()))
                .isEmpty()) {
            throw Refusal.unknown();
        }
        return clock.id();
    }

    void pause(long clock, String reason) {
        clocks.pause(clock, reason);
    }

    void resume(long clock) {
        clocks.resume(clock);
    }

    private Caller caller() {
        return callers.current().orElseThrow(Refusal::notSignedIn);
    }

    private Municipality seen(Caller caller, String code) {
        if (!MunicipalityCode.isOne(code) || !caller.belongsTo(new MunicipalityCode(code))) {
            throw Refusal.unknown();
        }
        return municipalities.byCode(new MunicipalityCode(code)).orElseThrow(Refusal::unknown);
    }

    private static Optional<Scope> scope(Caller caller, MunicipalityCode municipality) {
        if (Rights.may(caller, Operation.SEE_ALL_CLOCKS, municipality)) {
            return Optional.of(Scope.ALL);
        }
        return Rights.may(caller, Operation.SEE_INFOHUS_CLOCKS, municipality)
                ? Optional.of(Scope.COORDINATOR)
                : Optional.empty();
    }
}
