package dk.omhu.consent;

import dk.omhu.casefile.Consent;
import dk.omhu.casefile.Consent.Giver;
import dk.omhu.engine.Submission;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whom the decision on a measure asks for consent, and what they answered; a question that the form hid was not asked. */
enum Asked {
    CUSTODY_1(Giver.CUSTODY_1, "custody1"),
    CUSTODY_2(Giver.CUSTODY_2, "custody2"),
    YOUNG_PERSON(Giver.YOUNG_PERSON, "youngPerson"),
    PERSON(Giver.PERSON, "person");

    private final Giver giver;
    private final String key;

    Asked(Giver giver, String key) {
        this.giver = giver;
        this.key = key;
    }

    Giver giver() {
        return giver;
    }

    String key() {
        return key;
    }

    boolean saidYes(Submission submission) {
        return submission.says(key + "Consent", "YES");
    }

    boolean saidNo(Submission submission) {
        return submission.says(key + "Consent", "NO");
    }

    Optional<LocalDate> day(Submission submission) {
        return Days.day(submission.text(key + "ConsentAt"));
    }

    Consent.How how(Submission submission) {
        return Consent.How.valueOf(String.valueOf(submission.text(key + "ConsentHow")));
    }

    static List<Asked> all() {
        return Arrays.asList(values());
    }
}
