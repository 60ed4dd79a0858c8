package dk.omhu.personlink;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.Barred;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A correction goes to a case that can take it, one at a time, and is approved by somebody who did not ask for it. */
@Component
class LinkRule implements SubmissionRule, Barred {
    private final CaseFiles files;
    private final RightCases cases;
    private final CaseProcesses processes;

    LinkRule(CaseFiles files, RightCases cases, CaseProcesses processes) {
        this.files = files;
        this.cases = cases;
        this.processes = processes;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        return switch (submission.stepKey()) {
            // Of a case that the caller has not got nothing is told here: the form is refused for that.
            case Asked.PROCESS -> files.find(submission.number()).isEmpty() ? Optional.empty() : atStart(submission);
            case Asked.APPROVE -> atApproval(submission);
            default -> Optional.empty();
        };
    }

    private Optional<String> atStart(Submission submission) {
        var number = submission.number();
        if (processes.running(Asked.PROCESS, number) > 0) {
            return Optional.of("Der er allerede en rettelse i gang i sagen. Gør den færdig først.");
        }
        if (!submission.says("linkGround", Asked.WRONG_PERSON)) {
            return Optional.empty();
        }
        var right = submission.text("linkRightCase");
        return cases.waitsForPolice(number)
                .or(() -> right == null
                        ? Optional.empty()
                        : CaseNumber.parse(right)
                                .map(one -> cases.refusal(number, one, submission.caller()))
                                .orElse(Optional.of("Nummeret på den rigtige sag ser ud som 751-2026-000123.")));
    }

    private Optional<String> atApproval(Submission submission) {
        var number = submission.number();
        if (bars(submission.caller().userId(), number, submission.stepKey())) {
            return Optional.of(
                    "Du har selv ønsket rettelsen eller valgt, hvad der fjernes. En anden leder skal godkende. Læg opgaven tilbage.");
        }
        var asked = Asked.of(files.values(number)).orElseThrow();
        if (!asked.moves() || !submission.says("linkApproved", "true")) {
            return Optional.empty();
        }
        return cases.waitsForPolice(number)
                .or(() -> asked.rightCase().flatMap(right -> cases.refusal(number, right, submission.caller())));
    }

    @Override
    public boolean bars(String userId, CaseNumber number, String step) {
        return step.equals(Asked.APPROVE)
                && Asked.of(files.values(number))
                        .filter(asked -> asked.proposers().contains(userId))
                        .isPresent();
    }
}
