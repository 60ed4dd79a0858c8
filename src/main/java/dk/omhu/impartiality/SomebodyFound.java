package dk.omhu.impartiality;

import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseBars.Bar;
import dk.omhu.engine.Handovers;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import dk.omhu.engine.SubmissionRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the manager decided: the tasks go to a colleague, stay with their group, or it was a mistake and the bar is lifted. */
@Component
class SomebodyFound implements SubmissionRule, SubmissionEffect {
    private static final String STEP = "findSomebodyElse";
    private static final String DECISION = "notImpartialDecision";

    private final FindSomebodySupply found;
    private final Candidates candidates;
    private final CaseBars bars;
    private final Handovers handovers;

    SomebodyFound(FindSomebodySupply found, Candidates candidates, CaseBars bars, Handovers handovers) {
        this.found = found;
        this.candidates = candidates;
        this.bars = bars;
        this.handovers = handovers;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        if (!submission.stepKey().equals(STEP) || !submission.says(DECISION, "GROUP")) {
            return Optional.empty();
        }
        return bar(submission)
                .filter(bar -> found.waiting(bar).stream()
                        .anyMatch(task -> candidates.of(task).isEmpty()))
                .map(bar -> "En af opgaverne kan ingen i gruppen tage, så den ville blive liggende. "
                        + "Vælg \"Ingen i Omhu kan\", og skriv, hvad der er aftalt.");
    }

    @Override
    public void accepted(Submission submission) {
        if (!submission.stepKey().equals(STEP)) {
            return;
        }
        var by = submission.caller().userId();
        if (submission.says(DECISION, "GIVE")) {
            var to = String.valueOf(submission.text("notImpartialGiveTo"));
            bar(submission).ifPresent(bar -> found.waiting(bar).forEach(task -> handovers.give(task.taskId(), to, by)));
        } else if (submission.says(DECISION, "MISTAKE")) {
            bar(submission).ifPresent(bar -> bars.lift(bar.id(), by));
        }
    }

    private Optional<Bar> bar(Submission submission) {
        return found.barOf(String.valueOf(submission.taskId()));
    }
}
