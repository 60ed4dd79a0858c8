package dk.omhu.consent;

import static dk.omhu.casefile.Consent.Scope.MEASURE;

import dk.omhu.casefile.Consent;
import dk.omhu.casefile.Consents;
import dk.omhu.casefile.Consents.NewConsent;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said of consent after a measure has begun: taken back at a follow-up, or given anew after it ended. */
@Component
class LaterConsents implements SubmissionEffect {
    private final Consents consents;
    private final Withdrawals withdrawals;

    LaterConsents(Consents consents, Withdrawals withdrawals) {
        this.consents = consents;
        this.withdrawals = withdrawals;
    }

    @Override
    public void accepted(Submission submission) {
        if (submission.says("consentWithdrawn", "true")
                && submission.values().get("followUpWithdrawnBy") instanceof List<?> givers) {
            withdrawals.withdraw(
                    submission.number(),
                    givers.stream().map(String::valueOf).toList(),
                    List.of(MEASURE),
                    consents.today(),
                    submission.caller().userId());
            if (!submission.says("followUpOutcome", "CLOSE")) {
                withdrawals.tellMeasures(submission.number(), List.of(MEASURE));
            }
        }
        if (submission.stepKey().equals("reactToWithdrawal") && submission.says("withdrawalReaction", "NEW_CONSENT")) {
            Arrays.stream(Consent.Giver.values())
                    .filter(giver -> isMissing(submission, giver))
                    .forEach(giver -> giveAnew(submission, giver));
        }
    }

    private boolean isMissing(Submission submission, Consent.Giver giver) {
        boolean ranOut = consents.of(submission.number()).stream()
                .anyMatch(one ->
                        one.giver() == giver && one.scope() == MEASURE && one.endedBecause() == Consent.End.RAN_OUT);
        return (ranOut
                        || consents.lastWithdrawn(submission.number(), giver, MEASURE)
                                .isPresent())
                && consents.standing(submission.number(), MEASURE).stream().noneMatch(one -> one.giver() == giver);
    }

    private void giveAnew(Submission submission, Consent.Giver giver) {
        consents.give(
                submission.number(),
                new NewConsent(
                        giver,
                        null,
                        MEASURE,
                        String.valueOf(submission.text("newConsentFor")),
                        null,
                        Consent.How.valueOf(String.valueOf(submission.text("newConsentHow"))),
                        Days.day(submission.text("newConsentAt")).orElseGet(consents::today),
                        null,
                        submission.caller().userId()));
    }
}
