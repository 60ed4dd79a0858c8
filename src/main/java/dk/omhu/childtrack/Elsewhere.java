package dk.omhu.childtrack;

import dk.omhu.casefile.Moment;
import dk.omhu.country.MunicipalitySettings;
import dk.omhu.deadlines.CaseClocks;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import dk.omhu.engine.SubmissionRule;
import dk.omhu.engine.Supply;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is registered here about a child whose case is handled in a specialist system: dates that can be true. */
@Component
class Elsewhere implements SubmissionRule, SubmissionEffect, Supply {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final String ASSESSED = "elsewhereAssessedAt";

    private final Receipts receipts;
    private final MunicipalitySettings settings;
    private final CaseClocks clocks;
    private final Clock clock;

    Elsewhere(Receipts receipts, MunicipalitySettings settings, CaseClocks clocks, Clock clock) {
        this.receipts = receipts;
        this.settings = settings;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("childSystemName", this::systemName);
    }

    /** As the colleagues call it now; whoever went back to working here still knows what is meant. */
    private Object systemName(Look look) {
        var name = settings.of(look.number().municipality()).childSystem().name();
        return name.isEmpty() ? "fagsystemet" : Markdown.plain(name);
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        if (!submission.processKey().equals("child-elsewhere")) {
            return Optional.empty();
        }
        // Forms speak of minutes.
        var received = receipts.of(submission).truncatedTo(ChronoUnit.MINUTES);
        return moment(submission.text(ASSESSED))
                .filter(at -> at.isAfter(clock.instant()) || at.isBefore(received))
                .map(at -> "Vurderingen kan ikke ligge før underretningen eller i fremtiden. Ret \"Vurderet\".")
                .or(
                        () -> day(submission.text("nextDueElsewhere"))
                                .filter(day -> !day.isAfter(today()))
                                .map(
                                        day ->
                                                "Den næste frist skal ligge efter i dag. Er den nået, så følg op nu, og skriv den næste."));
    }

    /** The law asks when it was done, not when it was noted here: a late note is no missed clock. */
    @Override
    public void accepted(Submission submission) {
        var task = submission.taskId();
        if (task != null && submission.stepKey().equals("assessElsewhere")) {
            moment(submission.text(ASSESSED)).ifPresent(at -> clocks.met(task, at));
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(DENMARK).toLocalDate();
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(typed -> LocalDate.parse(typed.substring(0, Math.min(10, typed.length()))));
        } catch (DateTimeParseException refusedByTheForm) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Moment.read(text));
        } catch (DateTimeParseException refusedByTheForm) {
            return Optional.empty();
        }
    }
}
