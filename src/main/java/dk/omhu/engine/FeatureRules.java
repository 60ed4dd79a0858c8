package dk.omhu.engine;

import dk.omhu.engine.form.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the features have to say about a submission. */
@Component
class FeatureRules {
    private final List<SubmissionRule> rules;
    private final List<SubmissionEffect> effects;

    FeatureRules(List<SubmissionRule> rules, List<SubmissionEffect> effects) {
        this.rules = rules;
        this.effects = effects;
    }

    /** Refuses with everything that is wrong, one line each. */
    void check(Submission submission, List<Problem> problems) {
        List<String> messages = new ArrayList<>();
        rules.stream()
                .map(rule -> rule.refusal(submission))
                .flatMap(Optional::stream)
                .forEach(messages::add);
        problems.forEach(problem -> messages.add(problem.message()));
        if (!messages.isEmpty()) {
            throw new Refused(String.join("\n", messages));
        }
    }

    void accepted(Submission submission) {
        effects.forEach(effect -> effect.accepted(submission));
    }
}
