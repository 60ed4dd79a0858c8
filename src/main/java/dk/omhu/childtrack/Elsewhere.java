package dk.omhu.childtrack;

import dk.omhu.casefile.CaseFiles;
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
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
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
    private static final String RECEIPT_SENT = "elsewhereReceiptSentAt";

    private final CaseFiles files;
    private final MunicipalitySettings settings;
    private final CaseClocks clocks;
    private final Clock clock;

    Elsewhere(CaseFiles files, MunicipalitySettings settings, CaseClocks clocks, Clock clock) {
        this.files = files;
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
        var received = files.get(submission.number()).receivedAt().truncatedTo(ChronoUnit.MINUTES);
        return moment(submission.text(ASSESSED))
                .filter(at -> at.isAfter(clock.instant()) || at.isBefore(received))
                .map(at -> "Vurderingen kan ikke ligge før underretningen eller i fremtiden. Ret \"Vurderet\".")
                .or(
                        () -> day(submission.text(RECEIPT_SENT))
                                .filter(day -> day.isAfter(today())
                                        || day.isBefore(received.atZone(DENMARK).toLocalDate()))
                                .map(
                                        day ->
                                                "Kvitteringen kan ikke være sendt før underretningen eller i fremtiden. Ret \"Sendt den\"."))
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
        if (submission.processKey().equals("child-elsewhere")) {
            moment(submission.text(ASSESSED)).ifPresent(at -> clocks.met(submission.number(), "child-24-hours", at));
            if (submission.says("elsewhereReceiptSent", "true")
                    || submission.stepKey().equals("registerReceipt")) {
                clocks.met(submission.number(), "child-receipt", sent(submission));
            }
        }
    }

    /** The day's last moment, so that no receipt counts as sent earlier than it was; never later than now. */
    private Instant sent(Submission submission) {
        var now = clock.instant();
        return day(submission.text(RECEIPT_SENT))
                .map(day -> day.plusDays(1).atStartOfDay(DENMARK).toInstant().minusMillis(1))
                .filter(at -> at.isBefore(now))
                .orElse(now);
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

    static Optional<Instant> moment(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException withoutZone) {
            try {
                return Optional.of(LocalDateTime.parse(text).atZone(DENMARK).toInstant());
            } catch (DateTimeParseException refusedByTheForm) {
                return Optional.empty();
            }
        }
    }
}
