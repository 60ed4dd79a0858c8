package dk.omhu.consent;

import static dk.omhu.casefile.Consent.Scope.MEASURE;
import static dk.omhu.casefile.Consent.Scope.SHARING;

import dk.omhu.casefile.Consent;
import dk.omhu.casefile.Consents;
import dk.omhu.casefile.Consents.NewConsent;
import dk.omhu.casefile.CustodyHolders;
import dk.omhu.casefile.CustodyHolders.Holder;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import dk.omhu.engine.SubmissionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A measure begins only when everybody whose consent it needs has said yes, or on another basis that is named with its law.
 * What was said becomes a record of its own, from each of them.
 */
@Component
class DecisionConsents implements SubmissionRule, SubmissionEffect {
    private static final String STEP = "decideMeasure";

    private final Consents consents;
    private final CustodyHolders holders;

    DecisionConsents(Consents consents, CustodyHolders holders) {
        this.consents = consents;
        this.holders = holders;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        if (!starts(submission)) {
            return Optional.empty();
        }
        return Asked.all().stream()
                .flatMap(asked -> outdated(submission, asked).stream())
                .findFirst()
                .or(() -> missing(submission));
    }

    private static boolean starts(Submission submission) {
        return submission.stepKey().equals(STEP) && submission.says("measureDecision", "GRANTED");
    }

    /** A yes that was taken back since is none, and nobody says yes tomorrow. */
    private Optional<String> outdated(Submission submission, Asked asked) {
        if (!asked.saidYes(submission)) {
            return Optional.empty();
        }
        return asked.day(submission).flatMap(day -> {
            if (day.isAfter(consents.today())) {
                return Optional.of("Et samtykke kan ikke være givet efter i dag. Ret datoen for \"%s\"."
                        .formatted(asked.giver().label()));
            }
            return consents.lastWithdrawn(submission.number(), asked.giver(), MEASURE)
                    .filter(day::isBefore)
                    .map(withdrawn ->
                            "%s har trukket sit samtykke tilbage den %s. Spørg igen, og skriv den dag, der er sagt ja på ny."
                                    .formatted(asked.giver().label(), Days.words(withdrawn)));
        });
    }

    private static Optional<String> missing(Submission submission) {
        if (submission.text("consentException") != null) {
            return Optional.empty();
        }
        var no = Asked.all().stream().filter(asked -> asked.saidNo(submission)).findFirst();
        if (no.isPresent()) {
            return Optional.of(
                    ("%s siger nej, og ét nej standser starten. Vælg \"Personen tager ikke imod\" eller afslag, "
                                    + "eller vælg det grundlag i loven, som indsatsen alligevel kan begynde på.")
                            .formatted(no.get().giver().label()));
        }
        return submission.says("custodyHolders", "NOT_KNOWN")
                ? Optional.of(
                        "Find ud af, hvem der har forældremyndigheden, og spørg dem, før indsatsen sættes i gang; "
                                + "eller vælg det grundlag i loven, den alligevel kan begynde på.")
                : Optional.empty();
    }

    @Override
    public void accepted(Submission submission) {
        if (!starts(submission)) {
            return;
        }
        var by = submission.caller().userId();
        if (submission.text("custodyHolders") != null) {
            var others = holders.set(submission.number(), named(submission), by);
            consents.end(
                    submission.number(),
                    others,
                    List.of(Consent.Scope.values()),
                    Consent.End.HOLDER_CHANGED,
                    consents.today(),
                    by);
        }
        Asked.all().stream().filter(asked -> asked.saidYes(submission)).forEach(asked -> give(submission, asked, by));
    }

    private void give(Submission submission, Asked asked, String by) {
        consents.giveInstead(submission.number(), consent(submission, asked, MEASURE, what(submission), by));
        var sharing = submission.text("consentFor");
        if (sharing != null) {
            consents.giveInstead(submission.number(), consent(submission, asked, SHARING, sharing, by));
        }
    }

    private NewConsent consent(Submission submission, Asked asked, Consent.Scope scope, String what, String by) {
        return new NewConsent(
                asked.giver(),
                null,
                scope,
                what,
                null,
                asked.how(submission),
                asked.day(submission).orElseGet(consents::today),
                Days.day(submission.text("consentUntil")).orElse(null),
                by);
    }

    private static String what(Submission submission) {
        return "Indsatsen: " + Optional.ofNullable(submission.text("purpose")).orElse("");
    }

    private static List<Holder> named(Submission submission) {
        List<Holder> named = new ArrayList<>();
        for (var asked : List.of(Asked.CUSTODY_1, Asked.CUSTODY_2)) {
            var name = submission.text(asked.key() + "Name");
            if (name != null) {
                named.add(new Holder(
                        asked.giver(),
                        name.strip(),
                        String.valueOf(submission.text(asked.key() + "Relation")),
                        submission.text(asked.key() + "Contact")));
            }
        }
        return named;
    }
}
