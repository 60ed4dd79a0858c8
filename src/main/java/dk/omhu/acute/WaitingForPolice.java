package dk.omhu.acute;

import dk.omhu.casefile.PoliceHolds;
import dk.omhu.engine.CaseStateCard;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** While the police have not answered in an acute situation, the infohus's tasks stay and take nothing. */
@Component
class WaitingForPolice implements SubmissionRule {
    private final PoliceHolds holds;

    WaitingForPolice(PoliceHolds holds) {
        this.holds = holds;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        return submission.processKey().equals(CaseStateCard.WAITING_PROCESS) && holds.stand(submission.number())
                ? Optional.of("Afventer politiet. Infohusets arbejde med sagen står stille, til politiet har svaret. "
                        + "Opgaven bliver her; send den igen bagefter.")
                : Optional.empty();
    }
}
