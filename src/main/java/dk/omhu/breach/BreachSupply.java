package dk.omhu.breach;

import dk.omhu.access.Callers;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import dk.omhu.engine.TaskWords;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What those who assess a breach, and the data protection officer, read of it: this breach and no other of the case. */
@Component
class BreachSupply implements Supply {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da"))
            .withZone(ZoneId.of("Europe/Copenhagen"));

    private final BreachRegister register;
    private final TaskWords words;
    private final Callers callers;
    private final Clock clock;

    BreachSupply(BreachRegister register, TaskWords words, Callers callers, Clock clock) {
        this.register = register;
        this.words = words;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(
                "breachStory",
                this::story,
                "breachAdvice",
                look -> written(look, "adviseOnBreach"),
                "breachAssessed",
                look -> written(look, "assessBreach"),
                "breachIsLate",
                this::isLate);
    }

    private Optional<Breach> breach(Look look) {
        return words.word(look.taskId(), Breaches.BREACH).flatMap(id -> register.byId(id, look.number()));
    }

    private @Nullable Object story(Look look) {
        return breach(look).map(this::story).orElse(null);
    }

    private String story(Breach breach) {
        var about = breach.about();
        var background = breach.background();
        var by = breach.suspectedBy();
        return "**Mistanke om brud på persondatasikkerheden** · %s\n\nOpdaget %s. Datatilsynet skal, hvis der er en risiko, have besked senest **%s**."
                        .formatted(
                                breach.cause().title(),
                                MOMENT.format(breach.discoveredAt()),
                                MOMENT.format(breach.notifyBy()))
                + (by == null ? "" : "\n\nMeldt af **%s**.".formatted(name(by)))
                + (about == null ? "" : "\n\nDet handler om noget, som **%s** har gjort.".formatted(name(about)))
                + (background == null ? "" : "\n\n" + Markdown.plain(background));
    }

    private Object name(String user) {
        return Markdown.plain(callers.nameOf(user));
    }

    private Object isLate(Look look) {
        Instant now = clock.instant();
        return String.valueOf(
                breach(look).filter(breach -> now.isAfter(breach.notifyBy())).isPresent());
    }

    private @Nullable Object written(Look look, String step) {
        var text = look.values().entries().stream()
                .filter(entry ->
                        Objects.equals(entry.strand(), look.values().strand().orElse(null)))
                .filter(entry -> entry.stepKey().equals(step))
                .map(this::written)
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? null : text;
    }

    private String written(JournalEntry entry) {
        return "**%s** · %s, %s\n%s"
                .formatted(
                        Markdown.plain(entry.stepName()),
                        name(entry.author()),
                        MOMENT.format(entry.at()),
                        lines(List.copyOf(entry.values().values())));
    }

    private static String lines(List<JournalValue> values) {
        return values.stream()
                .filter(value -> value.value() != null)
                .map(value -> "\n- %s: %s"
                        .formatted(
                                value.label(), Markdown.plain(value.shown() == null ? value.value() : value.shown())))
                .collect(Collectors.joining());
    }
}
