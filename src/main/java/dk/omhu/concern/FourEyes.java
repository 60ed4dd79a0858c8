package dk.omhu.concern;

import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The approver of a closing is none of those who proposed it or declined a match. */
@Component
class FourEyes implements SubmissionRule {
    private final Closing closing;

    FourEyes(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        if (!submission.stepKey().equals("approveClosing")
                || !closing.barred(submission.number())
                        .contains(submission.caller().userId())) {
            return Optional.empty();
        }
        return Optional.of("Du har selv foreslået lukningen eller afvist, at det er samme person som i en anden sag. "
                + "En anden leder skal godkende. Læg opgaven tilbage.");
    }
}
