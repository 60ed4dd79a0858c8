package dk.omhu.consent;

import dk.omhu.casefile.Consent;
import dk.omhu.casefile.Consents;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return isBeforeAWithdrawal(
                        submission, "newConsentAt", List.of(Consent.Giver.values()), List.of(Consent.Scope.MEASURE))
                || isBeforeAWithdrawal(
                        submission,
                        "consentGivenAt",
                        Consent.Giver.byWord(String.valueOf(submission.text("consentGiver"))).stream()
                                .toList(),
                        scopes(submission.values().get("consentScope")));
    }

    private boolean isBeforeAWithdrawal(
            Submission submission, String key, List<Consent.Giver> givers, List<Consent.Scope> scopes) {
        return Days.day(submission.text(key))
                .filter(day -> givers.stream()
                        .flatMap(giver -> scopes.stream()
                                .flatMap(scope -> consents.lastWithdrawn(submission.number(), giver, scope).stream()))
                        .anyMatch(day::isBefore))
                .isPresent();
    }

    private static List<Consent.Scope> scopes(@Nullable Object chosen) {
        return chosen instanceof List<?> words
                ? Arrays.stream(Consent.Scope.values())
                        .filter(scope -> words.contains(scope.name()))
                        .toList()
                : List.of();
    }
}
