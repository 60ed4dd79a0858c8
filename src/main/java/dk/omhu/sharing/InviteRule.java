package dk.omhu.sharing;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is shared is what stands in the case file now: a piece that was corrected while somebody wrote is shown again first. */
@Component
class InviteRule implements SubmissionRule {
    private final CaseFiles files;
    private final Shareable shareable;

    InviteRule(CaseFiles files, Shareable shareable) {
        this.files = files;
        this.shareable = shareable;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        if (!submission.stepKey().equals("inviteAuthorities")) {
            return Optional.empty();
        }
        Set<String> chosen = new HashSet<>();
        Arrays.stream(Recipient.values())
                .map(recipient -> submission.values().get(recipient.key("Parts")))
                .forEach(parts -> {
                    if (parts instanceof List<?> list) {
                        list.forEach(part -> chosen.add(String.valueOf(part)));
                    }
                });
        var offered = shareable
                .pieces(submission.number(), files.values(submission.number()), submission.caller())
                .keySet();
        return offered.containsAll(chosen)
                ? Optional.empty()
                : Optional.of(
                        "En oplysning, du vil dele, er rettet eller kan ikke deles. Hent formularen igen, og vælg på ny.");
    }
}
