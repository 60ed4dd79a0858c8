package dk.omhu.impartiality;

import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A restriction leaves nobody's task where nobody can take it, and is lifted before it is made anew by somebody it keeps out. */
@Component
class RestrictionRule implements SubmissionRule {
    private final CaseBars bars;
    private final NeededRoles needed;
    private final Colleagues colleagues;

    RestrictionRule(CaseBars bars, NeededRoles needed, Colleagues colleagues) {
        this.bars = bars;
        this.needed = needed;
        this.colleagues = colleagues;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        if (submission.formKey().equals(Restrictions.PROCESS)) {
            return atStart(submission);
        }
        return submission.stepKey().equals(Restrictions.CHOOSE) ? ofNames(submission) : Optional.empty();
    }

    private Optional<String> atStart(Submission submission) {
        var standing = bars.restriction(submission.number());
        if (submission.says("restrictionAction", "LIFT")) {
            return standing.isEmpty()
                    ? Optional.of("Sagen er ikke begrænset, så der er ikke noget at ophæve.")
                    : Optional.empty();
        }
        return standing.filter(one -> !one.named().contains(submission.caller().userId()))
                .map(
                        one ->
                                "Sagen er allerede begrænset til andre. Ophæv begrænsningen først, hvis den skal være en anden.");
    }

    private Optional<String> ofNames(Submission submission) {
        CaseNumber number = submission.number();
        var people = colleagues.of(number.municipality());
        var named = submission.values().get(Restrictions.NAMED) instanceof List<?> chosen
                ? chosen.stream().map(String::valueOf).toList()
                : List.<String>of();
        var missing = NeededRoles.missing(
                needed.of(number),
                named.stream().map(people::get).filter(Objects::nonNull).toList());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Ingen af de valgte har rollen %s, så opgaver ville ligge, hvor ingen kan tage dem. Vælg mindst én mere."
                                .formatted(String.join(", og ingen har rollen ", missing)));
    }
}
