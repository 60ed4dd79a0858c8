package dk.omhu.duty;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.Municipalities;
import dk.omhu.access.Municipality;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Operation;
import dk.omhu.access.Rights;
import dk.omhu.access.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who keeps a municipality's roster: its manager. A row that others share is seen by each, who can take the own part out. */
@Component
class RosterDesk {
    /** So long ends of duty stay on the page; the rows stay for good. */
    private static final Duration SHOWN = Duration.ofDays(90);

    private final Roster roster;
    private final Callers callers;
    private final Municipalities municipalities;
    private final Clock clock;

    RosterDesk(Roster roster, Callers callers, Municipalities municipalities, Clock clock) {
        this.roster = roster;
        this.callers = callers;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** The municipalities whose roster the user keeps; none for everybody but a manager. */
    List<RosterView.Place> places() {
        var caller = callers.current().orElseThrow(RosterRefusal::notSignedIn);
        return named(caller.municipalities().stream()
                .filter(one -> Rights.may(caller, Operation.PLAN_DUTY, one))
                .collect(Collectors.toSet()));
    }

    RosterView show(String code) {
        var municipality = kept(code);
        var now = clock.instant();
        var names = callers.names();
        return new RosterView(
                municipality.value(),
                title(municipality),
                callers.holding(Role.DUTY_OFFICER, municipality).stream()
                        .map(callers::byId)
                        .map(officer -> new RosterView.Officer(
                                officer.userId(), names.apply(officer.userId()), named(officer.municipalities())))
                        .sorted(Comparator.comparing(RosterView.Officer::name))
                        .toList(),
                roster.of(municipality, now.minus(SHOWN)).stream()
                        .map(shift -> row(shift, municipality, now, names))
                        .toList());
    }

    RosterView add(String code, NewShift.Typed typed) {
        var employer = kept(code);
        var officer = callers.byId(typed.userId() == null ? "" : typed.userId());
        var wanted = NewShift.read(typed, officer, employer, clock.instant());
        if (!roster.addOnce(wanted, employer, me())) {
            throw RosterRefusal.standsAlready();
        }
        return show(code);
    }

    RosterView remove(String code, long id) {
        if (!roster.remove(id, kept(code), me())) {
            throw RosterRefusal.noSuchRow();
        }
        return show(code);
    }

    /** Asked before anything is read of what was sent. */
    MunicipalityCode kept(String code) {
        Caller caller = callers.current().orElseThrow(RosterRefusal::notSignedIn);
        if (!MunicipalityCode.isOne(code) || !caller.belongsTo(new MunicipalityCode(code))) {
            throw RosterRefusal.unknown();
        }
        var municipality = new MunicipalityCode(code);
        if (!Rights.may(caller, Operation.PLAN_DUTY, municipality)) {
            throw RosterRefusal.onlyTheManager();
        }
        return municipality;
    }

    private String me() {
        return callers.current().orElseThrow(RosterRefusal::notSignedIn).userId();
    }

    private RosterView.Row row(Shift shift, MunicipalityCode municipality, Instant now, UnaryOperator<String> names) {
        var mine = shift.place(municipality).orElseThrow();
        return new RosterView.Row(
                shift.id(),
                names.apply(shift.userId()),
                shift.begins(),
                shift.ends(),
                shift.places().stream()
                        .map(place -> title(place.municipality()))
                        .toList(),
                title(shift.employer()),
                names.apply(shift.createdBy()),
                state(shift, municipality, now),
                mine.removedAt(),
                mine.removedBy() == null ? null : names.apply(mine.removedBy()));
    }

    private static RosterView.State state(Shift shift, MunicipalityCode municipality, Instant now) {
        if (shift.place(municipality).orElseThrow().removedAt() != null) {
            return RosterView.State.REMOVED;
        }
        if (shift.covers(municipality, now)) {
            return RosterView.State.NOW;
        }
        return now.isBefore(shift.begins()) ? RosterView.State.COMING : RosterView.State.OVER;
    }

    private List<RosterView.Place> named(Set<MunicipalityCode> codes) {
        return codes.stream()
                .sorted(Comparator.comparing(MunicipalityCode::value))
                .map(code -> new RosterView.Place(code.value(), title(code)))
                .toList();
    }

    private String title(MunicipalityCode code) {
        return municipalities.byCode(code).map(Municipality::title).orElse(code.value());
    }
}
