package dk.omhu.deadlines;

import dk.omhu.access.Callers;
import dk.omhu.access.Role;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import dk.omhu.engine.TaskPeople;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a manager reads of a missed deadline: which tasks, until when, who has them, and whether they still wait. */
@Component
class OverdueSupply implements Supply {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da"))
            .withZone(DanishCalendar.DENMARK);

    private final ClockRows rows;
    private final CaseProcesses processes;
    private final TaskPeople people;
    private final Callers callers;

    OverdueSupply(ClockRows rows, CaseProcesses processes, TaskPeople people, Callers callers) {
        this.rows = rows;
        this.processes = processes;
        this.people = people;
        this.callers = callers;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("overdueTasks", this::tasks, "overdueOpen", this::open);
    }

    /** Nothing in a manager's task of an earlier model, which is about no clock that was kept. */
    private @Nullable Object tasks(Look look) {
        var missed = of(look);
        return missed.isEmpty() ? null : missed.stream().map(this::line).collect(Collectors.joining("\n\n"));
    }

    private @Nullable Object open(Look look) {
        return of(look).stream().anyMatch(CaseClock::open) ? "yes" : null;
    }

    private List<CaseClock> of(Look look) {
        return processes.instanceOf(look.taskId()).map(rows::reviewed).orElse(List.of());
    }

    private String line(CaseClock missed) {
        return "**%s** · frist %s%s · %s"
                .formatted(
                        Markdown.plain(String.valueOf(missed.taskName())),
                        MOMENT.format(missed.due()),
                        missed.law() ? " (sat ved lov)" : "",
                        state(missed));
    }

    private String state(CaseClock missed) {
        var met = missed.met();
        if (met != null) {
            return "er siden løst " + MOMENT.format(met);
        }
        return missed.open() ? who(String.valueOf(missed.taskId())) : "er siden bortfaldet";
    }

    private String who(String taskId) {
        var who = people.of(taskId);
        return who.users().stream()
                .findFirst()
                .map(user -> "ligger hos " + Markdown.plain(callers.nameOf(user)))
                .orElseGet(() -> "ingen har taget den; den ligger hos "
                        + who.groups().stream()
                                .flatMap(group -> Role.byId(group).stream())
                                .map(Role::title)
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }
}
