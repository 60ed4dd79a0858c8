package dk.omhu.breakglass;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.Barred;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import dk.omhu.engine.SubmissionRule;
import dk.omhu.engine.TaskWords;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether an access was justified: nobody judges their own, and one that was not ends at once. */
@Component
class GlassJudgement implements SubmissionRule, SubmissionEffect, Barred {
    private static final String STEP = "judgeBreakGlass";

    private final GlassBook book;
    private final TaskWords words;

    GlassJudgement(GlassBook book, TaskWords words) {
        this.book = book;
        this.words = words;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        return broken(submission)
                .filter(broken -> broken.userId().equals(submission.caller().userId()))
                .map(
                        broken ->
                                "Du har selv brugt denne nødadgang. En anden leder eller databeskyttelsesrådgiveren vurderer den. Læg opgaven tilbage.");
    }

    @Override
    public boolean bars(String userId, CaseNumber number, String step) {
        return step.equals(STEP)
                && book.unjudged(number).stream()
                        .anyMatch(broken -> broken.userId().equals(userId));
    }

    @Override
    public void accepted(Submission submission) {
        broken(submission).ifPresent(broken -> {
            boolean justified = submission.says("glassJustified", "true");
            var by = submission.caller().userId();
            book.judge(broken.id(), justified, by);
            if (!justified) {
                book.end(broken.id(), by);
            }
        });
    }

    private Optional<BrokenGlass> broken(Submission submission) {
        return submission.stepKey().equals(STEP)
                ? words.word(submission.taskId(), GlassAlarm.BROKEN_GLASS)
                        .flatMap(id -> book.byId(id, submission.number()))
                : Optional.empty();
    }
}
