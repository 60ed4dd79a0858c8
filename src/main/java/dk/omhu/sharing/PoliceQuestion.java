package dk.omhu.sharing;

import dk.omhu.access.Role;
import dk.omhu.casefile.Disclosures;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import org.springframework.stereotype.Component;

/** Asking the police is a disclosure: what the visitation shares with them is recorded as one. */
@Component
class PoliceQuestion implements SubmissionEffect {
    private final Disclosures disclosures;

    PoliceQuestion(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public void accepted(Submission submission) {
        var question = submission.text("policeQuestion");
        if (question != null) {
            disclosures.disclose(
                    submission.number(),
                    Role.POLICE_COORDINATOR.id(),
                    String.valueOf(submission.text("shareBasis")),
                    "Afklaring med politiet før infohuset",
                    String.valueOf(submission.text("shareNecessity")),
                    question,
                    submission.caller().userId());
        }
    }
}
