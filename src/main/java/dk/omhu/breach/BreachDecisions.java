package dk.omhu.breach;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.Barred;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import dk.omhu.engine.SubmissionRule;
import dk.omhu.engine.TaskWords;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What somebody decides on a breach goes into the register; whose act it was decides nothing. */
@Component
class BreachDecisions implements SubmissionRule, SubmissionEffect, Barred {
    private static final String PROCESS = "breach-assessment";
    private static final Set<String> DECIDING = Set.of("assessBreach", "notifyAuthority", "tellPeople");

    private final BreachRegister register;
    private final TaskWords words;
    private final Overseers overseers;

    BreachDecisions(BreachRegister register, TaskWords words, Overseers overseers) {
        this.register = register;
        this.words = words;
        this.overseers = overseers;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        return breach(submission)
                .filter(breach -> submission.caller().userId().equals(breach.about()))
                .filter(breach -> !isTheOnlyAdvice(submission, breach))
                .map(
                        breach ->
                                "Bruddet handler om noget, du selv har gjort. En anden leder eller databeskyttelsesrådgiveren vurderer det. Læg opgaven tilbage.");
    }

    /** Advice decides nothing, and those who assess read whose act it was: better from the only adviser than none. */
    private boolean isTheOnlyAdvice(Submission submission, Breach breach) {
        return !DECIDING.contains(submission.stepKey())
                && overseers.isOnlyAdviser(
                        submission.caller().userId(), breach.number().municipality());
    }

    /** Where the user has an act of their own under assessment on the case, none of its assessments is theirs to take over. */
    @Override
    public boolean bars(String userId, CaseNumber number, String step) {
        return DECIDING.contains(step)
                && register.open(number).stream().anyMatch(breach -> userId.equals(breach.about()));
    }

    @Override
    public void accepted(Submission submission) {
        breach(submission).ifPresent(breach -> {
            switch (submission.stepKey()) {
                case "assessBreach" -> register.assessed(breach.id(), String.valueOf(submission.text("breachRisk")));
                case "notifyAuthority" -> register.notified(breach.id(), submission.says("breachNotified", "YES"));
                case "tellPeople" -> register.told(breach.id(), String.valueOf(submission.text("breachTold")));
                default -> {} // advice decides nothing
            }
        });
    }

    private Optional<Breach> breach(Submission submission) {
        return submission.processKey().equals(PROCESS)
                ? words.word(submission.taskId(), Breaches.BREACH).flatMap(id -> register.byId(id, submission.number()))
                : Optional.empty();
    }
}
