package dk.omhu.childtrack;

import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A receipt says that something was received: never what it is about, least of all where there was no ground to go on. */
@Component
class NeutralReceipt implements SubmissionRule {
    private static final Pattern NAMES_IT = Pattern.compile("(?iu)ekstrem|radikal|terror|jihad|nazi");

    @Override
    public Optional<String> refusal(Submission submission) {
        var text = submission.text("receiptText");
        return submission.processKey().equals("child-notification")
                        && text != null
                        && NAMES_IT.matcher(text).find()
                ? Optional.of(
                        "Kvitteringen må ikke nævne, hvad sagen handler om. Skriv kun i \"Kvittering\", at underretningen er modtaget.")
                : Optional.empty();
    }
}
