package dk.omhu.contact;

import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.ContactLocks;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A lock ends on a day that is still to come and not out of sight, and only one that stands is moved or lifted. */
@Component
class LockDates implements SubmissionRule {
    /** Longer, and nobody would look at it again. */
    private static final int LONGEST_IN_MONTHS = 12;

    private static final List<String> DAYS = List.of("holdUntil", "lockUntil", "lockExtendedUntil", "noContactUntil");

    private final CaseFiles files;
    private final ContactLocks locks;

    LockDates(CaseFiles files, ContactLocks locks) {
        this.files = files;
        this.locks = locks;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        return Stream.concat(
                        DAYS.stream().flatMap(day -> wrong(submission.text(day)).stream()),
                        Stream.concat(nothingToChange(submission).stream(), endsToday(submission).stream()))
                .findFirst();
    }

    private Optional<String> wrong(@Nullable String day) {
        if (day == null || !day.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.empty();
        }
        LocalDate until;
        try {
            until = LocalDate.parse(day);
        } catch (java.time.format.DateTimeParseException noDay) {
            return Optional.empty();
        }
        return until.isBefore(locks.today()) || until.isAfter(locks.today().plusMonths(LONGEST_IN_MONTHS))
                ? Optional.of("Vælg en dag fra i dag og højst et år frem. Spærren kan forlænges, når dagen kommer.")
                : Optional.empty();
    }

    /** Who looks at a lock on its last day and lets it go on does so for another day at least. */
    private Optional<String> endsToday(Submission submission) {
        return locks.today().toString().equals(submission.text("lockExtendedUntil"))
                ? Optional.of("Spærren gælder allerede i dag. Vælg en senere dag, eller lad den slutte.")
                : Optional.empty();
    }

    private Optional<String> nothingToChange(Submission submission) {
        if (!submission.says("lockAction", "EXTEND") && !submission.says("lockAction", "LIFT")) {
            return Optional.empty();
        }
        return CaseNumber.parse(submission.text("caseNumber"))
                .filter(number -> submission.caller().belongsTo(number.municipality()))
                .flatMap(files::followAlias)
                .map(CaseFile::number)
                .filter(number -> locks.unended(number).isEmpty())
                .map(number -> "Der er ingen kontaktspærre på sagen. Vælg \"Sæt en spærre\", hvis der skal være en.");
    }
}
