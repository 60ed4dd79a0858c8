package dk.omhu.infohus;

import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A meeting lies ahead and in sight: nothing else would take up a case that waits for a mistyped year. */
@Component
class MeetingDays implements SubmissionRule {
    private static final int LONGEST_IN_MONTHS = 12;

    private final Clock clock;

    MeetingDays(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        return Stream.of(submission.text("meetingAt"), submission.text(NewMeeting.DAY))
                .flatMap(typed -> day(typed).stream())
                .filter(day -> !isInSight(day))
                .findFirst()
                .map(day -> "Mødet skal ligge fra i dag og højst et år frem. Ret datoen.");
    }

    private boolean isInSight(LocalDate day) {
        var today = LocalDate.ofInstant(clock.instant(), MeetingWords.DENMARK);
        return !day.isBefore(today) && !day.isAfter(today.plusMonths(LONGEST_IN_MONTHS));
    }

    /** What is no date the form itself refuses. */
    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(Meetings::dayOf);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
