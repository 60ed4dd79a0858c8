package dk.omhu.acute;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who calls the police sees what was written when somebody noted or read of new danger. */
@Component
class DescribeDanger implements SubmissionEffect {
    private static final String READING = "readNewInformation";

    private final CaseFiles files;

    DescribeDanger(CaseFiles files) {
        this.files = files;
    }

    @Override
    public void accepted(Submission submission) {
        var text =
                submission.text("noteText") != null ? submission.text("noteText") : submission.text("newInformation");
        if (!submission.says("newDanger", "true") || text == null) {
            return;
        }
        Map<String, JournalValue> told = new LinkedHashMap<>();
        told.put("acuteDescription", new JournalValue(Part.CONCERN, "Hvad er situationen?", text));
        heard(submission)
                .ifPresent(when -> told.put(
                        "receivedAt", new JournalValue(Part.CONCERN, "Hvornår fik kommunen det at vide?", when)));
        files.write(
                submission.number(),
                NewEntry.record(
                        "describeDanger", "Ny akut fare", submission.caller().userId(), told));
    }

    /** A note says so itself; information that is read now was received when the first of it that nobody had read came in. */
    private Optional<String> heard(Submission submission) {
        if (submission.text("noteText") != null) {
            return Optional.ofNullable(submission.text("noteAt"));
        }
        var values = files.values(submission.number());
        // The last of them is this one.
        var readings = values.roundsOf(READING, null);
        int read = readings.size() < 2 ? 0 : readings.get(readings.size() - 2).sequence();
        return values.entries().stream()
                .filter(entry -> entry.sequence() > read && !entry.stepKey().equals(READING))
                .filter(entry -> entry.values().containsKey("newInformation"))
                .findFirst()
                .map(entry -> entry.values().containsKey("receivedAt")
                        ? String.valueOf(entry.values().get("receivedAt").value())
                        : entry.at().toString());
    }
}
