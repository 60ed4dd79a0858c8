package dk.omhu.complaint;

import dk.omhu.access.Callers;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import dk.omhu.engine.TaskWords;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What those who look at a decision again are shown: this complaint and no other of the case, and who decided. */
@Component
class ComplaintSupply implements Supply {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.yyyy").withZone(ZoneId.of("Europe/Copenhagen"));

    private static final String RECEIVED = "complaintReceivedAt";
    private static final List<String> SHOWN = List.of(RECEIVED, "complaintFrom", "complaintAbout", "complaintText");

    private final TaskWords words;
    private final Callers callers;

    ComplaintSupply(TaskWords words, Callers callers) {
        this.words = words;
        this.callers = callers;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(
                "theComplaint",
                this::complaint,
                "decidedBy",
                this::decidedBy,
                "lookerDecided",
                look -> String.valueOf(decision(look)
                        .filter(by -> by.author().equals(look.caller().userId()))
                        .isPresent()));
    }

    private @Nullable Object complaint(Look look) {
        var received = words.day(look.taskId(), RECEIVED).map(Object::toString).orElse("");
        var found = look.values().entries().stream()
                .filter(entry -> received.equals(received(entry)))
                .map(entry -> shown(entry, look))
                .collect(Collectors.joining("\n\n"));
        return found.isBlank() ? null : found;
    }

    private static String received(JournalEntry entry) {
        var value = entry.values().get(RECEIVED);
        return value == null ? "" : String.valueOf(value.value());
    }

    private static String shown(JournalEntry entry, Look look) {
        return SHOWN.stream()
                .map(entry.values()::get)
                .filter(value ->
                        value != null && value.value() != null && value.part().opensTo(look.caller(), look.number()))
                .map(ComplaintSupply::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(JournalValue value) {
        Object words = value.shown() != null ? value.shown() : value.value();
        return "- %s: %s".formatted(value.label(), Markdown.plain(String.valueOf(words)));
    }

    private @Nullable Object decidedBy(Look look) {
        return decision(look)
                .map(by -> "Afgørelsen er truffet af **%s** den %s. Lad helst en anden se på den igen."
                        .formatted(callers.nameOf(by.author()), DAY.format(by.at())))
                .orElse(null);
    }

    private static Optional<JournalEntry> decision(Look look) {
        return look.values().latest("measureDecision").map(CaseValues.Written::by);
    }
}
