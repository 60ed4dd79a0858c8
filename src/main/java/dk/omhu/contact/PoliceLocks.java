package dk.omhu.contact;

import static dk.omhu.casefile.ContactLocks.Cause.HOLD;
import static dk.omhu.casefile.ContactLocks.Cause.POLICE_ALONE;

import dk.omhu.casefile.ContactLocks;
import dk.omhu.deadlines.Clocks;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * What the police answer is what the lock obeys, whichever step asked them: a hold locks until its day, police alone for
 * the default length, and a release lifts what the police caused. A lock of the coordinator's own is not theirs to lift.
 */
@Component
class PoliceLocks implements SubmissionEffect {
    private final ContactLocks locks;
    private final Clocks clocks;
    private final LockWatch watch;

    PoliceLocks(ContactLocks locks, Clocks clocks, LockWatch watch) {
        this.locks = locks;
        this.clocks = clocks;
        this.watch = watch;
    }

    @Override
    public void accepted(Submission submission) {
        var outcome = submission.text("policeOutcome");
        if (outcome == null) {
            return;
        }
        var number = submission.number();
        var by = submission.caller().userId();
        boolean stood = locks.unended(number).isPresent();
        switch (outcome) {
            case "HOLD" -> {
                locks.lift(number, by, POLICE_ALONE);
                locks.set(number, HOLD, holdUntil(submission), by, null);
            }
            case "POLICE_ALONE" -> {
                locks.lift(number, by, HOLD);
                locks.set(number, POLICE_ALONE, clocks.dayFromNow("contact-lock"), by, null);
            }
            default -> locks.lift(number, by, HOLD, POLICE_ALONE);
        }
        if (stood || locks.unended(number).isPresent()) {
            watch.changed(number);
        }
    }

    private LocalDate holdUntil(Submission submission) {
        var named = submission.text("holdUntil");
        return named == null ? clocks.dayFromNow("police-hold") : LocalDate.parse(named);
    }
}
