package dk.omhu.concern;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Only those who may open a part of the case file correct something in it. */
@Component
class CorrectionRule implements SubmissionRule {
    private final CaseFiles files;

    CorrectionRule(CaseFiles files) {
        this.files = files;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        var field = submission.text("correctedField");
        var typed = CaseNumber.parse(submission.text("caseNumber"));
        if (!submission.processKey().equals("case-correction") || field == null || typed.isEmpty()) {
            return Optional.empty();
        }
        var part = files.values(typed.get())
                .latest(field)
                .map(written -> written.value().part())
                .orElse(field.startsWith("reporter") ? Part.REPORTER : Part.CONCERN);
        return part.opensTo(submission.caller(), typed.get())
                ? Optional.empty()
                : Optional.of("Du kan kun rette oplysninger, som din rolle har adgang til. "
                        + "Skriv et notat på sagen, så retter tovholderen det.");
    }
}
