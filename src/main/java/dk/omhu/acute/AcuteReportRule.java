package dk.omhu.acute;

import dk.omhu.casefile.Moment;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.time.Clock;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nothing blocks a report but what can't be: news from the future would give a clock that begins too late. */
@Component
class AcuteReportRule implements SubmissionRule {
    private final Clock clock;

    AcuteReportRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        var heard = submission.text("receivedAt");
        if (!submission.stepKey().equals("raise-acute-situation") || heard == null) {
            return Optional.empty();
        }
        try {
            return Moment.read(heard).isAfter(clock.instant())
                    ? Optional.of(
                            "\"Hvornår fik kommunen det at vide?\" ligger i fremtiden. Ret tidspunktet, eller lad det stå tomt.")
                    : Optional.empty();
        } catch (DateTimeParseException refusedByTheForm) {
            return Optional.empty();
        }
    }
}
