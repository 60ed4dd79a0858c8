package dk.omhu.deadlines;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.deadlines.DeadlinesView.Fixed;
import dk.omhu.deadlines.DeadlinesView.When;
import dk.omhu.deadlines.RunningClocks.Scope;
import dk.omhu.deadlines.RunningClocks.Standing;
import dk.omhu.engine.TaskPeople;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A clock in the words of the page "Frister". */
@Component
class DeadlineRows {
    private static final String DRILL = "ØVELSE: ";

    private final RunningClocks running;
    private final CaseFiles files;
    private final TaskPeople people;
    private final Callers callers;
    private final Clock clock;

    DeadlineRows(RunningClocks running, CaseFiles files, TaskPeople people, Callers callers, Clock clock) {
        this.running = running;
        this.files = files;
        this.people = people;
        this.callers = callers;
        this.clock = clock;
    }

    /** Each clock by the tasks that it is about, in the order of the alphabet. */
    List<DeadlinesView.Choice> choices(Map<String, Set<String>> names) {
        return names.entrySet().stream()
                .map(one -> new DeadlinesView.Choice(one.getKey(), label(one.getValue())))
                .sorted(Comparator.comparing(DeadlinesView.Choice::label))
                .toList();
    }

    static String label(Collection<String> tasks) {
        return tasks.stream().map(DeadlineRows::plain).distinct().sorted().collect(Collectors.joining(" / "));
    }

    /** The task's name without the mark of a drill, which stands beside it. */
    static String plain(@Nullable String task) {
        var name = String.valueOf(task);
        return name.startsWith(DRILL) ? name.substring(DRILL.length()) : name;
    }

    boolean drill(CaseNumber number) {
        return files.get(number).drill();
    }

    List<DeadlinesView.Row> of(List<CaseClock> clocks, MunicipalityCode municipality, Caller caller, Scope scope) {
        var held = people.held(
                clocks.stream().map(CaseClock::taskId).filter(Objects::nonNull).toList());
        var pauses = running.pauses(municipality);
        Map<CaseNumber, Boolean> drills = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        return clocks.stream()
                .map(one -> {
                    var who = held.get(String.valueOf(one.taskId()));
                    var standing = pauses.get(one.id());
                    var user = who == null ? null : who.user();
                    // A coordinator works with roles; who sits there in another authority is not theirs to follow.
                    var named = user != null && (scope == Scope.ALL || user.equals(caller.userId()));
                    return new DeadlinesView.Row(
                            one.id(),
                            one.number().value(),
                            drills.computeIfAbsent(one.number(), this::drill),
                            one.name(),
                            plain(one.taskName()),
                            who == null ? List.of() : roles(who.groups()),
                            user != null,
                            named ? names.computeIfAbsent(user, callers::nameOf) : null,
                            one.due(),
                            when(one),
                            one.law(),
                            standing == null ? null : pause(standing, caller, scope, names),
                            fixed(one, standing));
                })
                .toList();
    }

    private DeadlinesView.Pause pause(Standing standing, Caller caller, Scope scope, Map<String, String> names) {
        var named = scope == Scope.ALL || standing.by().equals(caller.userId());
        return new DeadlinesView.Pause(
                standing.since(),
                standing.reason(),
                named ? names.computeIfAbsent(standing.by(), callers::nameOf) : null);
    }

    private static List<String> roles(Set<String> groups) {
        return groups.stream()
                .flatMap(group -> Role.byId(group).stream())
                .map(Role::title)
                .sorted()
                .toList();
    }

    private When when(CaseClock one) {
        if (one.state() == CaseClock.State.PAUSED) {
            return When.PAUSED;
        }
        if (overdue(one)) {
            return When.OVERDUE;
        }
        var today = day(clock.instant());
        var due = day(one.due());
        if (!due.isAfter(today)) {
            return When.TODAY;
        }
        return due.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))) ? When.LATER : When.WEEK;
    }

    private boolean overdue(CaseClock one) {
        return one.missed() != null || !one.over().isAfter(clock.instant());
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(DanishCalendar.DENMARK).toLocalDate();
    }

    private @Nullable Fixed fixed(CaseClock one, @Nullable Standing standing) {
        if (one.law()) {
            return Fixed.LAW;
        }
        if (one.state() == CaseClock.State.PAUSED) {
            return standing != null && standing.alone() ? null : Fixed.WITH_OTHERS;
        }
        if (overdue(one)) {
            return Fixed.OVERDUE;
        }
        return one.endsWithFlow() ? Fixed.FLOW : null;
    }
}
