package dk.omhu.impartiality;

import dk.omhu.access.Callers;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseBars.Bar;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Handovers.Waiting;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a manager reads who is to find somebody else: who is out, for what, which tasks wait until when, and who could take them. */
@Component
class FindSomebodySupply implements Supply {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da"))
            .withZone(ZoneId.of("Europe/Copenhagen"));

    private final CaseBars bars;
    private final CaseProcesses processes;
    private final Candidates candidates;
    private final Callers callers;

    FindSomebodySupply(CaseBars bars, CaseProcesses processes, Candidates candidates, Callers callers) {
        this.bars = bars;
        this.processes = processes;
        this.candidates = candidates;
        this.callers = callers;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(
                "notImpartialWho", this::who,
                "notImpartialTasks", this::tasks,
                "notImpartialChoices", this::choices);
    }

    Optional<Bar> barOf(String taskId) {
        return processes.instanceOf(taskId).flatMap(bars::ofProcess);
    }

    List<Waiting> waiting(Bar bar) {
        return candidates.leftBy(bar.userId(), bars.sameAs(bar.number()));
    }

    private @Nullable Object who(Look look) {
        return barOf(look.taskId())
                .map(bar -> "**%s** har %s meldt sig inhabil i sagen: %s.%s%s"
                        .formatted(
                                Markdown.plain(callers.nameOf(bar.userId())),
                                MOMENT.format(bar.at()),
                                bar.cause().title(),
                                text(look, bar),
                                bar.lifted() ? " Inhabiliteten er siden ophævet." : ""))
                .orElse(null);
    }

    private static String text(Look look, Bar bar) {
        return look.values().entries().stream()
                .filter(entry -> entry.stepKey().equals(NotImpartialDesk.STEP)
                        && entry.author().equals(bar.userId()))
                .reduce((earlier, later) -> later)
                .map(JournalEntry::values)
                .flatMap(values -> Optional.ofNullable(values.get("notImpartialText")))
                .map(value -> " " + Markdown.plain(String.valueOf(value.value())))
                .orElse("");
    }

    private @Nullable Object tasks(Look look) {
        var bar = barOf(look.taskId());
        if (bar.isEmpty()) {
            return null;
        }
        var waiting = waiting(bar.get());
        return waiting.isEmpty()
                ? "Ingen opgave i sagen venter på en anden lige nu. Kommer der nye, får kollegaen dem ikke."
                : waiting.stream().map(this::line).collect(Collectors.joining("\n"))
                        + "\n\nFristerne løber videre imens, også dem, loven sætter.";
    }

    private String line(Waiting task) {
        var could = candidates.of(task).stream().map(callers::nameOf).sorted().toList();
        return "- **%s**%s: %s"
                .formatted(
                        Markdown.plain(task.name()),
                        task.due() == null ? "" : ", frist " + MOMENT.format(task.due()),
                        could.isEmpty()
                                ? "**ingen kan tage den.** Ingen anden i kommunen har rollen %s og kan åbne sagen. Spørg administratoren, om en kollega kan få rollen, eller aftal løsningen uden for Omhu, og skriv det nedenfor"
                                        .formatted(Candidates.titles(task.groups()))
                                : "kan tages af " + Markdown.plain(String.join(", ", could)));
    }

    private Object choices(Look look) {
        Map<String, String> found = new TreeMap<>();
        barOf(look.taskId())
                .ifPresent(bar -> waiting(bar)
                        .forEach(task -> candidates.of(task).forEach(user -> found.put(user, callers.nameOf(user)))));
        return found.entrySet().stream()
                .map(one -> Map.of("value", one.getKey(), "label", one.getValue()))
                .toList();
    }
}
