package dk.omhu.consent;

import dk.omhu.casefile.Consents;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nothing more is shared on a consent that was taken back, whichever form asks for the basis. */
@Component
class WithdrawnBasis implements SubmissionRule {
    private final Consents consents;

    WithdrawnBasis(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        boolean onConsent = submission.values().entrySet().stream()
                .anyMatch(answer -> answer.getKey().toLowerCase(Locale.ROOT).contains("basis")
                        && "CONSENT".equals(String.valueOf(answer.getValue())));
        return onConsent && consents.sharingIsOver(submission.number())
                ? Optional.of("Samtykket til at dele er trukket tilbage. Vælg en anden hjemmel, eller del det ikke. "
                        + "Er der givet et nyt samtykke, så registrér det først.")
                : Optional.empty();
    }
}
