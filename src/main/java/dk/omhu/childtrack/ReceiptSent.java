package dk.omhu.childtrack;

import dk.omhu.deadlines.CaseClocks;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import dk.omhu.engine.SubmissionRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The law asks when the receipt was sent, not when that was noted; and one that was sent with the assessment has kept its clock,
 * though nobody ever had it as a task.
 */
@Component
class ReceiptSent implements SubmissionRule, SubmissionEffect {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final String CLOCK = "child-receipt";
    private static final String SENT_AT = "receiptSentAt";
    private static final String ELSEWHERE_SENT_AT = "elsewhereReceiptSentAt";

    /** The field with the day, of each step that has one. */
    private static final Map<String, String> DAYS = Map.of(
            "assessWithin24Hours", SENT_AT,
            "sendReceipt", SENT_AT,
            "assessElsewhere", ELSEWHERE_SENT_AT,
            "registerReceipt", ELSEWHERE_SENT_AT);

    private final CaseClocks clocks;
    private final Receipts receipts;
    private final Clock clock;

    ReceiptSent(CaseClocks clocks, Receipts receipts, Clock clock) {
        this.clocks = clocks;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        return day(submission)
                .filter(day -> submission.processKey().equals("child-elsewhere"))
                .filter(day -> day.isBefore(LocalDate.ofInstant(receipts.of(submission), DENMARK)))
                .map(day -> "Kvitteringen kan ikke være sendt før underretningen. Ret \"Sendt den\".");
    }

    @Override
    public void accepted(Submission submission) {
        var task = submission.taskId();
        switch (submission.stepKey()) {
            case "sendReceipt", "registerReceipt" -> {
                if (task != null) {
                    clocks.met(task, sent(submission));
                }
            }
            case "assessWithin24Hours", "assessElsewhere" -> {
                if (submission.says("receiptSent", "true") || submission.says("elsewhereReceiptSent", "true")) {
                    clocks.metWithoutTask(submission.number(), CLOCK, receipts.of(submission), sent(submission));
                }
            }
            default -> {}
        }
    }

    /** The day's last moment, so that no receipt counts as sent earlier than it was; never later than now, never before there was anything to send. */
    private Instant sent(Submission submission) {
        var now = clock.instant();
        return day(submission)
                .map(day -> day.plusDays(1).atStartOfDay(DENMARK).toInstant().minusMillis(1))
                .map(at -> at.isBefore(receipts.of(submission)) ? receipts.of(submission) : at)
                .filter(at -> at.isBefore(now))
                .orElse(now);
    }

    private static Optional<LocalDate> day(Submission submission) {
        try {
            return Optional.ofNullable(DAYS.get(submission.stepKey()))
                    .map(submission::text)
                    .map(LocalDate::parse);
        } catch (DateTimeParseException refusedByTheForm) {
            return Optional.empty();
        }
    }
}
