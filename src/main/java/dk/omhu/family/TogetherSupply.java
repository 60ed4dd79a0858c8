package dk.omhu.family;

import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.PossibleMatch;
import dk.omhu.engine.CaseWork;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is shown of notifications on one child: before the answer no content, after it all of them in one look. */
@Component
class TogetherSupply implements Supply {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.yyyy").withZone(ZoneId.of("Europe/Copenhagen"));
    private static final String TEXTS = "notificationsTogether";

    /** What makes a notification, in the order in which it is read. */
    private static final List<String> CONTENT = List.of(
            "description", "informationFound", "newInformation", "childOutcome", "childReason", "togetherPicture");

    private final SameChildren same;
    private final Readings readings;
    private final CaseFiles files;
    private final CaseWork work;
    private final CaseBars bars;
    private final AccessLog log;

    TogetherSupply(SameChildren same, Readings readings, CaseFiles files, CaseWork work, CaseBars bars, AccessLog log) {
        this.same = same;
        this.readings = readings;
        this.files = files;
        this.work = work;
        this.bars = bars;
        this.log = log;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(
                "sameChildList",
                this::list,
                "sameChildChoices",
                this::choices,
                "readTogetherWho",
                this::who,
                TEXTS,
                this::texts,
                "togetherNotice",
                this::notice);
    }

    /** The look at each other case is written into that case's log too, in the same transaction. */
    @Override
    public List<String> read(Look look, Set<String> names) {
        if (names.contains("sameChildList") || names.contains("sameChildChoices")) {
            same.undecided(look.number())
                    .forEach(match -> log.record(
                            look.caller(),
                            AccessLog.Act.MATCHES_SHOWN,
                            match.number(),
                            look.taskId(),
                            List.of("initials", "birthYear"),
                            null));
        }
        if (!names.contains(TEXTS)) {
            return List.of();
        }
        return open(look)
                .map(other -> {
                    log.record(
                            look.caller(),
                            AccessLog.Act.FORM_SHOWN,
                            other,
                            look.taskId(),
                            List.of("read together with " + look.number()),
                            null);
                    return "notification " + other;
                })
                .toList();
    }

    private Object list(Look look) {
        return same.undecidedFor(look.number(), look.caller().userId()).stream()
                .map(match -> "- " + describe(match))
                .collect(Collectors.joining("\n"));
    }

    private Object choices(Look look) {
        return same.undecidedFor(look.number(), look.caller().userId()).stream()
                .map(match -> Map.of("value", match.number().value(), "label", describe(match)))
                .toList();
    }

    private static String describe(PossibleMatch match) {
        return "%s, %s, modtaget %s: %s"
                .formatted(
                        match.initials(),
                        match.birthYear() == null ? "fødselsår ukendt" : "f. " + match.birthYear(),
                        DAY.format(match.receivedAt()),
                        match.why());
    }

    private Object who(Look look) {
        var readers = readings.readers(look.number());
        var names = readers.isEmpty() ? "ingen lige nu; bed lederen om at finde en" : String.join(", ", readers);
        return (readings.barred(look.number()).contains(look.caller().userId())
                        ? "**Du har en opgave i en indsats for barnet og kan ikke sende denne.** Læg den tilbage. "
                        : "")
                + "Læses af en, der ikke arbejder på en indsats for barnet. Det kan: "
                + Markdown.plain(names) + ".";
    }

    private Object texts(Look look) {
        return Stream.concat(open(look), Stream.of(look.number()))
                        .map(number -> notification(look, number))
                        .collect(Collectors.joining("\n\n---\n\n"))
                + (open(look).count() < same.confirmed(look.number()).size()
                        ? "\n\n---\n\n**En underretning mere er i en sag, der er lukket for dig.** Spørg lederen."
                        : "");
    }

    /** The other notifications whose cases are not shut to the reader. */
    private Stream<CaseNumber> open(Look look) {
        return same.confirmed(look.number()).stream()
                .filter(other -> !bars.isBarred(other, look.caller().userId()));
    }

    private String notification(Look look, CaseNumber number) {
        var file = files.get(number);
        var entries = files.values(number).entries();
        var texts = CONTENT.stream()
                .flatMap(key -> entries.stream()
                        .filter(entry -> entry.kind() != JournalEntry.Kind.SUGGESTION)
                        .map(entry -> entry.values().get(key))
                        .filter(value -> value != null && value.value() != null)
                        .filter(value -> value.part().opensTo(look.caller(), number))
                        .map(TogetherSupply::line))
                .distinct()
                .collect(Collectors.joining("\n\n"));
        return "**Sag %s%s, modtaget %s**\n\n%s"
                .formatted(
                        number,
                        number.equals(look.number()) ? " (denne)" : "",
                        DAY.format(file.receivedAt()),
                        texts.isEmpty() ? "Ingen tekst, du kan se." : texts);
    }

    private static String line(JournalValue value) {
        return "*%s* %s"
                .formatted(
                        value.label(),
                        Markdown.plain(value.shown() != null ? value.shown() : String.valueOf(value.value())));
    }

    /** At the 24-hour assessment: that there is more to read, or what the reading showed. */
    private @Nullable Object notice(Look look) {
        var picture = look.values().latest("togetherPicture");
        if (picture.isPresent() && picture.get().value().part().opensTo(look.caller(), look.number())) {
            return "**Læst samlet med en tidligere underretning:** "
                    + Markdown.plain(String.valueOf(picture.get().value().value()));
        }
        return work.runs(Readings.PROCESS, look.number())
                ? "**Læses samlet:** der er, eller kan være, en tidligere underretning om barnet. Se opgaven \"Læs underretningerne "
                        + "samlet\" eller \"Afgør, om underretningerne er om samme barn\". Vurderingen her venter ikke på det."
                : null;
    }
}
