package dk.omhu.acute;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who calls the police sees what was written when somebody noted or read of new danger. */
@Component
class DescribeDanger implements SubmissionEffect {
    private final CaseFiles files;

    DescribeDanger(CaseFiles files) {
        this.files = files;
    }

    @Override
    public void accepted(Submission submission) {
        var text =
                submission.text("noteText") != null ? submission.text("noteText") : submission.text("newInformation");
        if (submission.says("newDanger", "true") && text != null) {
            files.write(
                    submission.number(),
                    NewEntry.record(
                            "describeDanger",
                            "Ny akut fare",
                            submission.caller().userId(),
                            Map.of("acuteDescription", new JournalValue(Part.CONCERN, "Hvad er situationen?", text))));
        }
    }
}
