package dk.omhu.contact;

import dk.omhu.casefile.ContactLocks;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the coordinator decides about a lock within another task: its date beside the own duty, its end on its last day. */
@Component
class LockDecisions implements SubmissionEffect {
    private final ContactLocks locks;
    private final LockWatch watch;

    LockDecisions(ContactLocks locks, LockWatch watch) {
        this.locks = locks;
        this.watch = watch;
    }

    @Override
    public void accepted(Submission submission) {
        var moved = submission.text("noContactUntil");
        if (moved != null) {
            locks.move(
                    submission.number(),
                    LocalDate.parse(moved),
                    submission.caller().userId(),
                    submission.text("ownDutyReason"));
            watch.changed(submission.number());
        }
        if (submission.stepKey().equals("reviewContactLock")) {
            review(submission);
        }
    }

    /** The watching process itself asks, and looks at the lock when the answer is in: it needs no message. */
    private void review(Submission submission) {
        var by = submission.caller().userId();
        var until = submission.text("lockExtendedUntil");
        if (submission.says("lockDecision", "EXTEND") && until != null) {
            locks.move(submission.number(), LocalDate.parse(until), by, submission.text("lockReviewReason"));
        } else {
            locks.lift(submission.number(), by);
        }
    }
}
