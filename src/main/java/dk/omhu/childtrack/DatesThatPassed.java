package dk.omhu.childtrack;

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

/** What has been done for a child was done on a day that has come. */
@Component
class DatesThatPassed implements SubmissionRule {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private static final Map<String, String> DAYS = Map.of(
            "receiptSentAt", "Sendt den",
            "reporterToldAt", "Sagt den",
            "examinationTalkAt", "Samtalen var den");

    private final Clock clock;

    DatesThatPassed(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        var today = clock.instant().atZone(DENMARK).toLocalDate();
        return DAYS.entrySet().stream()
                .filter(day -> date(submission.text(day.getKey()))
                        .filter(date -> date.isAfter(today))
                        .isPresent())
                .map(day ->
                        "Dagen i \"%s\" ligger i fremtiden. Skriv den dag, det skete, eller send formularen, når det er sket."
                                .formatted(day.getValue()))
                .findFirst();
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException refusedByTheForm) {
            return Optional.empty();
        }
    }
}
