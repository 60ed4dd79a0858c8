package dk.omhu.sharing;

import dk.omhu.access.Role;
import dk.omhu.casefile.Disclosures;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import org.springframework.stereotype.Component;

/** Asking the police is a disclosure: what is shared with them at the visitation, or of a new information, is recorded as one. */
@Component
class PoliceQuestion implements SubmissionEffect {
    private final Disclosures disclosures;

    PoliceQuestion(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public void accepted(Submission submission) {
        record(submission, "policeQuestion", "shareNecessity", "Afklaring med politiet før infohuset");
        record(submission, "policeQuestionAgain", "shareNecessityAgain", "Afklaring af en ny oplysning med politiet");
    }

    private void record(Submission submission, String asked, String necessity, String purpose) {
        var question = submission.text(asked);
        if (question != null) {
            disclosures.disclose(
                    submission.number(),
                    Role.POLICE_COORDINATOR.id(),
                    String.valueOf(submission.text("shareBasis")),
                    purpose,
                    String.valueOf(submission.text(necessity)),
                    question,
                    submission.caller().userId());
        }
    }
}
