package dk.omhu.infohus;

import dk.omhu.access.Role;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.Part;
import dk.omhu.deadlines.Clocks;
import dk.omhu.engine.Look;
import dk.omhu.engine.Supply;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a case's analysis is organised, and the agenda of a day: numbers and how far each case is, no names. */
@Component
class MeetingSupply implements Supply {
    private final Meetings meetings;
    private final Agendas agendas;
    private final CaseFiles files;
    private final CaseBars bars;
    private final AccessLog log;

    MeetingSupply(Meetings meetings, Agendas agendas, CaseFiles files, CaseBars bars, AccessLog log) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.files = files;
        this.bars = bars;
        this.log = log;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("organisationText", look -> meetings.sentence(look.number()), "agenda", this::agenda);
    }

    /** Each case on the list is looked at, and its log says so. */
    private @Nullable Object agenda(Look look) {
        if (!look.caller().holds(Role.MUNICIPAL_COORDINATOR) || !Part.INFOHUS.opensTo(look.caller(), look.number())) {
            return null;
        }
        var all = agendas.casesOf(look.number());
        if (all.isEmpty()) {
            return "Der er ingen åbne sager på mødet.";
        }
        var cases = all.stream()
                .filter(number -> !bars.isBarred(number, look.caller().userId()))
                .toList();
        cases.forEach(number ->
                log.record(look.caller(), AccessLog.Act.FORM_SHOWN, number, look.taskId(), List.of("agenda"), null));
        return day(look)
                + cases.stream()
                        .map(this::row)
                        .collect(Collectors.joining(
                                "\n", "| Sag | Bidrag | Dimensioner, der er gennemgået |\n|---|---|---|\n", ""))
                + shut(all.size() - cases.size());
    }

    /** Whoever prepares the day must know that more is on it, and that somebody else has to present it. */
    private static String shut(int more) {
        return more == 0
                ? ""
                : "\n\n**%s på dagsordenen er lukket for dig** og fremlægges af en anden. Spørg lederen."
                        .formatted(more == 1 ? "En sag mere" : more + " sager mere");
    }

    /** The form asks for time and place, so it says of which day. */
    private static String day(Look look) {
        return look.values()
                .text(Clocks.MEETING_DAY)
                .map(day -> "Mødet er **%s**.\n\n".formatted(MeetingWords.day(LocalDate.parse(day))))
                .orElse("");
    }

    private String row(CaseNumber number) {
        var values = files.values(number);
        var contributions = Contributions.of(values);
        return "| %s | %d af %d har svaret | %s |"
                .formatted(
                        number,
                        contributions.stream().filter(Contribution::done).count(),
                        contributions.size(),
                        assessed(values));
    }

    private static String assessed(CaseValues values) {
        int since = Infohus.lastInvitation(values).map(JournalEntry::sequence).orElse(0);
        var names = values.roundsOf("assessDimension", null).stream()
                .filter(entry -> entry.sequence() > since)
                .map(entry -> entry.stepName().replaceFirst("^[^:]*: ", ""))
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "ingen endnu" : names;
    }
}
