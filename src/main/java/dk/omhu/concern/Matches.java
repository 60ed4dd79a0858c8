package dk.omhu.concern;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.PossibleMatch;
import dk.omhu.casefile.SamePerson;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import dk.omhu.engine.SubmissionRule;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** "Same person before?" in the visitation: every possible match is answered by a person, and kept with who and why. */
@Component
class Matches implements SubmissionRule, SubmissionEffect {
    private static final String ANSWER = "matchDecision";

    private final SamePerson samePerson;

    Matches(SamePerson samePerson) {
        this.samePerson = samePerson;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        if (submission.text(ANSWER) == null) {
            return Optional.empty();
        }
        var open =
                samePerson.undecidedFor(submission.number(), submission.caller().userId());
        if (open.isEmpty() != submission.says(ANSWER, "NONE_FOUND")) {
            return Optional.of(
                    open.isEmpty()
                            ? "Der er ingen mulige sager om samme person. Vælg \"Nej – der er ingen på listen\"."
                            : "Der er mulige sager om samme person. Se dem, og svar på \"Er personen på listen?\".");
        }
        if (submission.text("matchChoice") != null
                && chosen(submission, open).isEmpty()
                && (submission.says(ANSWER, "JOIN") || submission.says(ANSWER, "SAME_LINKED"))) {
            return Optional.of("Vælg en af de mulige sager på listen.");
        }
        if (submission.says(ANSWER, "JOIN")) {
            return chosen(submission, open)
                    .filter(match -> !match.open())
                    .map(match -> "Sagen er lukket og kan ikke modtage mere. Vælg \"samme person\" i stedet.");
        }
        if (submission.says("matchDeclineReason", "DIFFERENT_CPR_OR_BIRTH")
                && !open.stream().allMatch(PossibleMatch::contradicted)) {
            return Optional.of(
                    "CPR-nummer og fødselsdato er ikke kendt forskellige i alle de mulige sager. Vælg en anden grund.");
        }
        return Optional.empty();
    }

    private static Optional<PossibleMatch> chosen(Submission submission, List<PossibleMatch> open) {
        return open.stream()
                .filter(match -> submission.says("matchChoice", match.number().value()))
                .findFirst();
    }

    @Override
    public void accepted(Submission submission) {
        switch (String.valueOf(submission.text(ANSWER))) {
            case "SAME_LINKED" -> decide(submission, choice(submission), SamePerson.Decision.LINKED);
            case "JOIN" -> decide(submission, choice(submission), SamePerson.Decision.JOINED);
            case "DECLINED" ->
                samePerson
                        .undecidedFor(submission.number(), submission.caller().userId())
                        .forEach(match -> decide(submission, match.number(), SamePerson.Decision.DECLINED));
            default -> {}
        }
    }

    private static CaseNumber choice(Submission submission) {
        return new CaseNumber(String.valueOf(submission.text("matchChoice")));
    }

    private void decide(Submission submission, CaseNumber other, SamePerson.Decision decision) {
        samePerson.decide(
                submission.number(),
                other,
                decision,
                submission.text("matchDeclineReason"),
                submission.text("matchDeclineText"),
                submission.caller().userId());
    }
}
