package dk.omhu.childtrack;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.engine.Submission;
import dk.omhu.engine.TaskWords;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When the notification that a task of a child's track belongs to was received: a later one on the same case has its own receipt. */
@Component
class Receipts {
    static final String WORD = "receivedAt";

    private final CaseFiles files;
    private final TaskWords words;

    Receipts(CaseFiles files, TaskWords words) {
        this.files = files;
        this.words = words;
    }

    Instant of(Submission submission) {
        return words.moment(submission.taskId(), WORD)
                .orElseGet(() -> files.get(submission.number()).receivedAt());
    }
}
