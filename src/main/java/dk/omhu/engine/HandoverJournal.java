package dk.omhu.engine;

import dk.omhu.access.Callers;
import dk.omhu.access.Role;
import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes into the case's journal who had a task, who has it now and until when it is to be done. */
@Component
class HandoverJournal {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da"))
            .withZone(ZoneId.of("Europe/Copenhagen"));

    private final CaseFiles files;
    private final Callers callers;

    HandoverJournal(CaseFiles files, Callers callers) {
        this.files = files;
        this.callers = callers;
    }

    void write(ChangeOfHands change, @Nullable Date due) {
        Map<String, JournalValue> values = new LinkedHashMap<>();
        put(values, "handedTask", "Opgave", change.taskName(), null);
        if (change.from() != null) {
            put(values, "handedFrom", "Fra", change.from(), callers.nameOf(change.from()));
        }
        if (change.to() != null) {
            put(values, "handedTo", "Til", change.to(), callers.nameOf(change.to()));
        } else {
            put(values, "handedTo", "Til", String.join(",", change.groups()), titles(change));
        }
        if (due != null) {
            put(values, "handedDue", "Frist", due.toInstant().toString(), MOMENT.format(due.toInstant()));
        }
        files.write(
                change.number(),
                new NewEntry(
                        JournalEntry.Kind.RECORD,
                        "taskChangedHands",
                        step(change),
                        change.taskId(),
                        null,
                        null,
                        Authority.MUNICIPALITY,
                        change.by() == null ? "omhu" : change.by(),
                        change.by() == null ? null : Role.MANAGER.id(),
                        values));
    }

    private static String step(ChangeOfHands change) {
        return switch (change.why()) {
            case ABSENT ->
                change.to() == null ? "Opgave tilbage til gruppen ved fravær" : "Opgave overtaget af en vikar";
            case DEPARTED -> "Opgave tilbage til gruppen";
            case OFF_DUTY -> "Opgave tilbage til gruppen, da vagten sluttede";
            case BARRED ->
                change.to() == null
                        ? "Opgave tilbage til gruppen ved inhabilitet eller begrænset adgang"
                        : "Opgave givet videre";
            case HANDED_ON -> change.to() == null ? "Opgave givet tilbage til gruppen" : "Opgave givet videre";
        };
    }

    private static String titles(ChangeOfHands change) {
        return change.groups().stream()
                .map(group -> Role.byId(group).map(Role::title).orElse(group))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static void put(
            Map<String, JournalValue> values, String key, String label, Object value, @Nullable String shown) {
        values.put(key, new JournalValue(Part.CONCERN, label, value, shown));
    }
}
