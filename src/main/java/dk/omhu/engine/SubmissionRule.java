package dk.omhu.engine;

import java.util.Optional;

/** A rule of a feature that can refuse a submission; every rule is asked, the form's own checks come first. */
public interface SubmissionRule {
    /** The reason for a refusal in Danish, with what to do; empty where the rule has nothing against it. */
    Optional<String> refusal(Submission submission);
}
