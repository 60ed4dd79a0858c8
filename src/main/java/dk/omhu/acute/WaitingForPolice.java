package dk.omhu.acute;

import dk.omhu.casefile.PoliceHolds;
import dk.omhu.engine.CaseStateCard;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** While the police have not answered where the work waits for them, the infohus's tasks stay and take nothing, and nothing is closed. */
@Component
class WaitingForPolice implements SubmissionRule {
    private final PoliceHolds holds;

    WaitingForPolice(PoliceHolds holds) {
        this.holds = holds;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        if (submission.processKey().equals(CaseStateCard.WAITING_PROCESS) && holds.stand(submission.number())) {
            return Optional.of("Afventer politiet. Infohusets arbejde med sagen står stille, til politiet har svaret. "
                    + "Opgaven bliver her; send den igen bagefter.");
        }
        if (submission.stepKey().equals("approveClosing")
                && submission.says("closingApproved", "true")
                && holds.stand(submission.number())) {
            return Optional.of("Sagen venter på politiet. Vent med at lukke den.");
        }
        return Optional.empty();
    }
}
