package dk.omhu.duty;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import org.springframework.stereotype.Component;

/** Whoever writes in a case while on duty for its municipality has it in hand; the hand-over puts it down again. */
@Component
class TakenOnDuty implements SubmissionEffect {
    private final Roster roster;
    private final CasesInHand inHand;
    private final CaseFiles files;

    TakenOnDuty(Roster roster, CasesInHand inHand, CaseFiles files) {
        this.roster = roster;
        this.inHand = inHand;
        this.files = files;
    }

    @Override
    public void accepted(Submission submission) {
        var user = submission.caller().userId();
        if (submission.stepKey().equals(Handover.PROCESS)) {
            handedOver(user, submission.number());
        } else if (submission.caller().onDutyIn().contains(submission.number().municipality())) {
            roster.current(user, submission.number().municipality())
                    .ifPresent(shift -> inHand.take(user, submission.number(), shift.id()));
        }
    }

    /** The note stands in the case in which work goes on, and puts down a number that was joined to it as well. */
    private void handedOver(String user, CaseNumber written) {
        inHand.of(user).stream()
                .map(CasesInHand.InHand::number)
                .filter(held -> files.followAlias(held)
                        .filter(file -> file.number().equals(written))
                        .isPresent())
                .forEach(held -> inHand.handOver(user, held, true));
    }
}
