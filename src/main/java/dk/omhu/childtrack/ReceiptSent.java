package dk.omhu.childtrack;

import dk.omhu.deadlines.CaseClocks;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A receipt that was sent with the assessment has kept its clock, though nobody ever had it as a task. */
@Component
class ReceiptSent implements SubmissionEffect {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final CaseClocks clocks;
    private final Clock clock;

    ReceiptSent(CaseClocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void accepted(Submission submission) {
        if (submission.stepKey().equals("assessWithin24Hours") && submission.says("receiptSent", "true")) {
            clocks.met(submission.number(), "child-receipt", at(submission.text("receiptSentAt")));
        }
    }

    /** A day that was named counts from its first moment; none means now. */
    private Instant at(@Nullable String day) {
        var now = clock.instant();
        if (day == null || day.equals(now.atZone(DENMARK).toLocalDate().toString())) {
            return now;
        }
        return LocalDate.parse(day).atStartOfDay(DENMARK).toInstant();
    }
}
