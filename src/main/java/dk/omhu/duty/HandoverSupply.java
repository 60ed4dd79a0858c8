package dk.omhu.duty;

import dk.omhu.access.Callers;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code {{handoverText}}}: who was on duty, what they did on the case, and the note they left or did not leave. */
@Component
class HandoverSupply implements Supply {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d.M.yyyy 'kl.' HH:mm").withZone(ZoneId.of("Europe/Copenhagen"));
    private static final Set<String> HANDED_OVER = Set.of(Handover.PROCESS, Handover.WITHOUT_NOTE);

    /** The case is taken in hand with the first thing done on it, a moment after that. */
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final Callers callers;
    private final CasesInHand inHand;

    HandoverSupply(Callers callers, CasesInHand inHand) {
        this.callers = callers;
        this.inHand = inHand;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("handoverText", this::text);
    }

    /** What has been handed over since the step was last done; at least the newest. */
    private @Nullable Object text(Look look) {
        var read = look.values().roundsOf(look.stepKey(), null);
        int before = read.isEmpty() ? 0 : read.get(read.size() - 1).sequence();
        var all = look.values().entries().stream()
                .filter(entry -> HANDED_OVER.contains(entry.stepKey()))
                .toList();
        List<JournalEntry> fresh = new ArrayList<>(
                all.stream().filter(entry -> entry.sequence() > before).toList());
        if (fresh.isEmpty() && !all.isEmpty()) {
            fresh.add(all.get(all.size() - 1));
        }
        return fresh.stream().map(entry -> one(entry, look)).collect(Collectors.joining("\n\n"));
    }

    private String one(JournalEntry entry, Look look) {
        var text = new StringBuilder(
                "**%s, %s**\n\n%s".formatted(callers.nameOf(entry.author()), CLOCK.format(entry.at()), note(entry)));
        said(entry, "dutyReach")
                .ifPresent(reach -> text.append("\n\nKan træffes: ").append(reach));
        var done = done(entry, look.values());
        if (!done.isEmpty()) {
            text.append("\n\nGjort på vagten:\n").append(done);
        }
        return text.toString();
    }

    private static String note(JournalEntry entry) {
        return said(entry, Handover.NOTE)
                .orElse("*Uden note.* Vagten er slut, og døgnvagten har ikke skrevet noget om sagen.");
    }

    private static Optional<String> said(JournalEntry entry, String key) {
        return Optional.ofNullable(entry.values().get(key))
                .map(value -> value.value())
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .map(Markdown::plain);
    }

    /** The steps alone: what was written in them stands in the case. */
    private String done(JournalEntry entry, CaseValues values) {
        Instant since = inHand.lastTaken(entry.author(), new CaseNumber(entry.caseNumber()))
                .orElse(entry.at())
                .minus(A_MOMENT);
        return values.entries().stream()
                .filter(other -> other.author().equals(entry.author()))
                .filter(other -> other.kind() != JournalEntry.Kind.SUGGESTION)
                .filter(other -> !HANDED_OVER.contains(other.stepKey()))
                .filter(other ->
                        other.sequence() < entry.sequence() && other.at().isAfter(since))
                .map(other -> "- %s: %s".formatted(CLOCK.format(other.at()), other.stepName()))
                .collect(Collectors.joining("\n"));
    }
}
