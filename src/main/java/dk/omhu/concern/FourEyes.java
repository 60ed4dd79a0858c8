package dk.omhu.concern;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.Barred;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The approver of a closing is none of those who proposed it or declined a match. */
@Component
class FourEyes implements SubmissionRule, Barred {
    private final Closing closing;

    FourEyes(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        if (!bars(submission.caller().userId(), submission.number(), submission.stepKey())) {
            return Optional.empty();
        }
        return Optional.of("Du har selv foreslået lukningen eller afvist, at det er samme person som i en anden sag. "
                + "En anden leder skal godkende. Læg opgaven tilbage.");
    }

    @Override
    public boolean bars(String userId, CaseNumber number, String step) {
        return step.equals("approveClosing") && closing.barred(number).contains(userId);
    }
}
