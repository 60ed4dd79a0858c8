package dk.omhu.measures;

import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nobody is handed over as an adult before the 18th birthday: until then the child's law holds. */
@Component
class HandOverRule implements SubmissionRule {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    private final Eighteen eighteen;

    HandOverRule(Eighteen eighteen) {
        this.eighteen = eighteen;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        return submission.stepKey().equals("handOverToAdult")
                ? eighteen.day(submission.number())
                        .filter(day -> day.isAfter(eighteen.today()))
                        .map(day ->
                                "Personen fylder 18 den %s. Gem din kladde, og send formularen den dag eller senere."
                                        .formatted(DAY.format(day)))
                : Optional.empty();
    }
}
