package dk.omhu.complaint;

import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A complaint came, a new decision went out and a complaint was forwarded on a day that has come: the law counts from it. */
@Component
class ComplaintRules implements SubmissionRule {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private static final Map<String, String> DAYS = Map.of(
            "complaintReceivedAt", "Klagen kom den",
            "newDecisionSentAt", "Den nye afgørelse er sendt den",
            "forwardedAt", "Afleveret til Ankestyrelsen den");

    private final Clock clock;

    ComplaintRules(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        var today = clock.instant().atZone(DENMARK).toLocalDate();
        return DAYS.entrySet().stream()
                .filter(day -> date(submission.text(day.getKey()))
                        .filter(date -> date.isAfter(today))
                        .isPresent())
                .map(day -> "Dagen i \"%s\" ligger i fremtiden. Skriv den dag, det skete.".formatted(day.getValue()))
                .findFirst();
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(day -> LocalDate.parse(day.substring(0, Math.min(10, day.length()))));
        } catch (DateTimeParseException refusedByTheForm) {
            return Optional.empty();
        }
    }
}
