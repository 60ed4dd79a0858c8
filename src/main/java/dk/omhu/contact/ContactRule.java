package dk.omhu.contact;

import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.ContactLocks;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * While a lock stands, no step takes an answer that means contact with the person or the family. Which answers do, the
 * form says (property {@code contact}). The duty to the child goes on: in its track the contact that was agreed with the
 * police by phone is taken, with whom and when.
 */
@Component
class ContactRule implements SubmissionRule {
    private final CaseFiles files;
    private final ContactLocks locks;

    ContactRule(CaseFiles files, ContactLocks locks) {
        this.files = files;
        this.locks = locks;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        if (submission.contacts().isEmpty() || agreed(submission)) {
            return Optional.empty();
        }
        return number(submission).flatMap(locks::standing).map(until -> words(submission, until));
    }

    private static boolean agreed(Submission submission) {
        return takesAgreedContact(submission)
                && says(submission, "contactAgreedWith")
                && says(submission, "contactAgreedAt");
    }

    /** The child's own track, and the talk with the child before a decision: its safety may need them now. */
    private static boolean takesAgreedContact(Submission submission) {
        return submission.processKey().equals("child-notification")
                || submission.processKey().equals("child-examination")
                || submission.stepKey().equals("childConversation");
    }

    /** Each step has keys of its own that end so: an agreement counts for one contact, and is not carried on. */
    private static boolean says(Submission submission, String key) {
        return submission.values().keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(key.toLowerCase(Locale.ROOT)));
    }

    private Optional<CaseNumber> number(Submission submission) {
        return submission.taskId() != null
                ? Optional.of(submission.number())
                : CaseNumber.parse(submission.text("caseNumber"))
                        .filter(number -> submission.caller().belongsTo(number.municipality()))
                        .flatMap(files::followAlias)
                        .map(CaseFile::number);
    }

    private String words(Submission submission, LocalDate until) {
        return ("Kontaktspærre til %s: ingen breve, opkald eller møder med personen eller familien. Vælg et andet svar i feltet \"%s\", "
                        + "eller lad det stå tomt og vent. Kun tovholderen kan ændre spærren.%s")
                .formatted(
                        locks.words(until),
                        submission.contacts().get(0),
                        takesAgreedContact(submission)
                                ? " Kræver barnets sikkerhed kontakt nu, så aftal den med politiet i telefonen, og skriv hvem og hvornår."
                                : "");
    }
}
