package dk.omhu.infohus;

import dk.omhu.access.Role;
import dk.omhu.casefile.Disclosures;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import dk.omhu.engine.TaskWords;
import org.springframework.stereotype.Component;

/** Answering an authority's question shares something more with it: that is a disclosure like the invitation. */
@Component
class AnswerToAuthority implements SubmissionEffect {
    private final Disclosures disclosures;
    private final Contributions contributions;
    private final TaskWords words;

    AnswerToAuthority(Disclosures disclosures, Contributions contributions, TaskWords words) {
        this.disclosures = disclosures;
        this.contributions = contributions;
        this.words = words;
    }

    @Override
    public void accepted(Submission submission) {
        if (submission.stepKey().equals(QuestionSupply.STEP)) {
            var asker = words.word(submission.taskId(), "authority")
                    .flatMap(Role::byId)
                    .orElseThrow();
            disclosures.disclose(
                    submission.number(),
                    asker.id(),
                    String.valueOf(submission.text("answerBasis")),
                    String.valueOf(submission.text("answerPurpose")),
                    String.valueOf(submission.text("answerNecessity")),
                    "Svar på jeres spørgsmål: " + submission.text("answerText"),
                    submission.caller().userId());
            contributions.record(submission.number(), Contributions.ANSWERED, "Spørgsmål besvaret", asker);
        }
    }
}
