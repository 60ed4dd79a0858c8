package dk.omhu.engine;

/** What a feature does with an accepted submission besides the journal, in the same transaction. */
public interface SubmissionEffect {
    /** Called once the journal entry stands and before the flow goes on. */
    void accepted(Submission submission);
}
