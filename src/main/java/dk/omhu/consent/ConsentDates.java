package dk.omhu.consent;

import dk.omhu.casefile.Consent;
import dk.omhu.casefile.Consents;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A consent was given or taken back by today, and ends no earlier than it was given. */
@Component
class ConsentDates implements SubmissionRule {
    private static final List<String> PAST = List.of("consentGivenAt", "withdrawnAt", "newConsentAt", "adultConsentAt");

    private final Consents consents;

    ConsentDates(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        if (PAST.stream()
                .flatMap(key -> Days.day(submission.text(key)).stream())
                .anyMatch(day -> day.isAfter(consents.today()))) {
            return Optional.of("Datoen ligger i fremtiden. Skriv den dag, det blev sagt.");
        }
        if (isOlderThanWithdrawal(submission)) {
            return Optional.of(
                    "Det nye samtykke skal være givet, efter at det gamle blev trukket tilbage. Ret datoen, eller spørg igen.");
        }
        var ends = Days.day(submission.text("consentEnds")).or(() -> Days.day(submission.text("consentUntil")));
        return ends.filter(day -> day.isBefore(consents.today()))
                .map(
                        day ->
                                "Samtykket skal gælde til en dag, der ikke er gået. Ret \"Gælder til\", eller lad det stå tomt.");
    }

    private boolean isOlderThanWithdrawal(Submission submission) {
        return Days.day(submission.text("newConsentAt"))
                .filter(day -> Arrays.stream(Consent.Giver.values())
                        .flatMap(giver ->
                                consents.lastWithdrawn(submission.number(), giver, Consent.Scope.MEASURE).stream())
                        .anyMatch(day::isBefore))
                .isPresent();
    }
}
