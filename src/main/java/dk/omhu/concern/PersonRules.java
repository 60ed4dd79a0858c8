package dk.omhu.concern;

import dk.omhu.casefile.CprNumber;
import dk.omhu.casefile.PersonFacts;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A CPR number is refused for an impossible date only; birth dates lie in the past and agree with the number. */
@Component
class PersonRules implements SubmissionRule {
    private final Clock clock;

    PersonRules(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        var typed = "correctCaseFile".equals(submission.stepKey()) ? null : cprText(submission);
        var cpr = CprNumber.parse(typed);
        if (typed != null && cpr.isEmpty()) {
            return Optional.of(
                    "Datoen i \"CPR-nummer\" findes ikke. Skriv det som DDMMÅÅ-NNNN, eller lad det stå tomt.");
        }
        var birthDate = birthDate(submission);
        var today = clock.instant().atZone(ZoneId.of("Europe/Copenhagen")).toLocalDate();
        if (birthDate.isPresent() && birthDate.get().isAfter(today)
                || cpr.isPresent() && cpr.get().birthDate().isAfter(today)) {
            return Optional.of(
                    "Datoen i \"Fødselsdag\" eller \"CPR-nummer\" ligger i fremtiden. Ret den, eller lad den stå tom.");
        }
        if (birthDate.isPresent()
                && cpr.isPresent()
                && !birthDate.get().equals(cpr.get().birthDate())) {
            return Optional.of("\"Fødselsdag\" passer ikke med \"CPR-nummer\". Ret en af dem.");
        }
        return Optional.empty();
    }

    private static String cprText(Submission submission) {
        return submission.says("correctedField", PersonFacts.CPR)
                ? submission.text("correctedValue")
                : submission.text(PersonFacts.CPR);
    }

    private static Optional<LocalDate> birthDate(Submission submission) {
        var typed = submission.says("correctedField", PersonFacts.BIRTH_DATE)
                ? submission.text("correctedValue")
                : submission.text(PersonFacts.BIRTH_DATE);
        try {
            return Optional.ofNullable(typed)
                    .map(text -> LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
        } catch (DateTimeParseException refusedByTheForm) {
            return Optional.empty();
        }
    }
}
