package dk.omhu.absence;

import static java.util.Comparator.comparing;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.Operation;
import dk.omhu.access.Rights;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.Handovers;
import dk.omhu.engine.Wakeups;
import dk.omhu.notice.Notice;
import dk.omhu.notice.Notices;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sees, registers and ends absence: everybody their own, a municipality's manager that of its employees. */
@Component
@Transactional
class AbsenceDesk {
    private final Absences absences;
    private final Beginning beginning;
    private final Staff staff;
    private final Callers callers;
    private final Handovers handovers;
    private final Wakeups wakeups;
    private final Notices notices;

    AbsenceDesk(
            Absences absences,
            Beginning beginning,
            Staff staff,
            Callers callers,
            Handovers handovers,
            Wakeups wakeups,
            Notices notices) {
        this.absences = absences;
        this.beginning = beginning;
        this.staff = staff;
        this.callers = callers;
        this.handovers = handovers;
        this.wakeups = wakeups;
        this.notices = notices;
    }

    /** What is to come and what is, of the user's own, of those they stand in for, and of those they plan for. */
    AbsenceView show() {
        var caller = caller();
        Set<String> people = peopleOf(caller);
        var names = callers.names();
        var whoFit = staff.whoFitEach();
        return new AbsenceView(
                absences.today(),
                people.size() > 1,
                people.stream()
                        .map(user -> new AbsenceView.Person(
                                user, names.apply(user), colleagues(whoFit.apply(callers.byId(user)), names)))
                        .toList(),
                absences.concerning(people).stream()
                        .map(absence -> entry(absence, caller, names))
                        .toList());
    }

    /** Registers that the user is away; begins at once where the first day is today. */
    AbsenceView register(String user, LocalDate first, LocalDate last, @Nullable String substitute) {
        var caller = caller();
        var absent = callers.byId(user);
        if (!mayPlan(caller, absent)) {
            throw Refusal.onlyOwn();
        }
        check(first, last);
        if (substitute != null && !staff.whoFit(absent).contains(substitute)) {
            throw Refusal.substituteDoesNotFit();
        }
        absences.oneAtATimeFor(user);
        absences.overlapping(user, first, last).ifPresent(other -> {
            throw Refusal.overlaps(other.firstDay(), other.lastDay());
        });
        var absence = absences.add(user, first, last, substitute, caller.userId());
        if (absence.covers(absences.today())) {
            handovers.passOnAllOf(user);
        } else {
            absences.wokenBy(
                    absence.id(),
                    wakeups.at(
                            first.atStartOfDay(Absences.DENMARK).toInstant(), beginning, String.valueOf(absence.id())));
        }
        tellSubstitute(absence, absent);
        return show();
    }

    /** The user is back before the last day, or does not go at all. What has gone to others stays with them. */
    AbsenceView end(long id) {
        var caller = caller();
        var absence = absences.find(id).orElseThrow(Refusal::unknown);
        if (!mayPlan(caller, callers.byId(absence.user()))) {
            throw Refusal.unknown();
        }
        if (!absences.end(id, caller.userId())) {
            throw Refusal.unknown();
        }
        if (absence.wakeup() != null) {
            wakeups.cancel(absence.wakeup());
        }
        return show();
    }

    private void check(LocalDate first, LocalDate last) {
        if (first.isBefore(absences.today())) {
            throw Refusal.begunBefore();
        }
        if (last.isBefore(first)) {
            throw Refusal.backwards();
        }
        if (!last.isBefore(first.plusYears(1))) {
            throw Refusal.tooLong();
        }
    }

    /** By mail, without saying for whom: names stand on the page. */
    private void tellSubstitute(Absence absence, Caller absent) {
        if (absence.substitute() == null) {
            return;
        }
        var substitute = callers.byId(absence.substitute());
        absent.municipalities().stream()
                .filter(substitute::belongsTo)
                .min(comparing(municipality -> municipality.value()))
                .ifPresent(municipality -> notices.tell(new Notice(
                        Notice.Kind.ABSENCE,
                        CaseNumber.ofHouse(municipality),
                        "Du er valgt som vikar for en kollega. Se Fravær i Omhu",
                        Set.of(substitute.userId()),
                        Set.of(),
                        "absence:" + absence.id())));
    }

    private Caller caller() {
        var caller = callers.current().orElseThrow(Refusal::notSignedIn);
        if (!Staff.hasTasks(caller)) {
            throw Refusal.noTasks();
        }
        return caller;
    }

    private static boolean mayPlan(Caller caller, Caller absent) {
        return caller.userId().equals(absent.userId()) || Staff.plansFor(caller, absent);
    }

    private Set<String> peopleOf(Caller caller) {
        Set<String> people = new LinkedHashSet<>(List.of(caller.userId()));
        if (Rights.mayAnywhere(caller, Operation.PLAN_ABSENCE_OF_OTHERS)) {
            people.addAll(staff.of(caller));
        }
        return people;
    }

    private static List<AbsenceView.Colleague> colleagues(Set<String> users, UnaryOperator<String> names) {
        return users.stream()
                .map(user -> new AbsenceView.Colleague(user, names.apply(user)))
                .sorted(comparing(AbsenceView.Colleague::name).thenComparing(AbsenceView.Colleague::user))
                .toList();
    }

    private AbsenceView.Entry entry(Absence absence, Caller caller, UnaryOperator<String> names) {
        var absent = callers.byId(absence.user());
        var substitute = absence.substitute();
        return new AbsenceView.Entry(
                absence.id(),
                absence.user(),
                names.apply(absence.user()),
                absence.firstDay(),
                absence.lastDay(),
                substitute,
                substitute == null ? null : names.apply(substitute),
                substitute == null || Staff.fits(callers.byId(substitute), absent),
                names.apply(absence.registeredBy()),
                absence.covers(absences.today()),
                mayPlan(caller, absent));
    }
}
