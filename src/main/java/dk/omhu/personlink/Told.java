package dk.omhu.personlink;

import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import dk.omhu.engine.SubmissionRule;
import dk.omhu.engine.TaskWords;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A recipient was told: the book says when and by whom. */
@Component
class Told implements SubmissionRule, SubmissionEffect {
    private static final String STEP = "tellLinkRecipient";

    private final LinkBook book;
    private final TaskWords words;
    private final Clock clock;

    Told(LinkBook book, TaskWords words, Clock clock) {
        this.book = book;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        return submission.stepKey().equals(STEP)
                        && day(submission).isAfter(LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Copenhagen")))
                ? Optional.of("Dagen ligger i fremtiden. Send først, når modtageren har fået det at vide.")
                : Optional.empty();
    }

    @Override
    public void accepted(Submission submission) {
        if (submission.stepKey().equals(STEP)) {
            words.word(submission.taskId(), PersonLinks.RECIPIENT)
                    .filter(id -> book.recipient(id, submission.number()).isPresent())
                    .ifPresent(id ->
                            book.told(id, day(submission), submission.caller().userId()));
        }
    }

    private static LocalDate day(Submission submission) {
        return LocalDate.parse(
                Objects.requireNonNull(submission.text("linkToldAt")).substring(0, 10));
    }
}
