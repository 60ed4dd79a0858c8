package dk.omhu.concern;

import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A case in which the municipality itself has a duty to help is not proposed for closing. */
@Component
class OwnDutyFirst implements SubmissionRule {
    @Override
    public Optional<String> refusal(Submission submission) {
        return submission.says("ownDutyAtClosing", "true")
                ? Optional.of(
                        "Kommunen har selv pligt til at hjælpe. Vælg \"Vurdér først kommunens egen pligt til at hjælpe\" i feltet "
                                + "\"Hvad foreslår du?\".")
                : Optional.empty();
    }
}
