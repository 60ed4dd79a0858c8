package dk.omhu.duty;

import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import org.springframework.stereotype.Component;

/** Whoever writes in a case while on duty for its municipality has it in hand; the hand-over puts it down again. */
@Component
class TakenOnDuty implements SubmissionEffect {
    private final Roster roster;
    private final CasesInHand inHand;

    TakenOnDuty(Roster roster, CasesInHand inHand) {
        this.roster = roster;
        this.inHand = inHand;
    }

    @Override
    public void accepted(Submission submission) {
        var user = submission.caller().userId();
        if (submission.stepKey().equals(Handover.PROCESS)) {
            inHand.handOver(user, submission.number(), true);
        } else if (submission.caller().onDutyIn().contains(submission.number().municipality())) {
            roster.current(user, submission.number().municipality())
                    .ifPresent(shift -> inHand.take(user, submission.number(), shift.id()));
        }
    }
}
