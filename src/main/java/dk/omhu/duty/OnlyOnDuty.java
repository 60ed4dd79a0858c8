package dk.omhu.duty;

import dk.omhu.access.Caller;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Starters;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may start something only as duty officer starts it while on duty. A hand-over is written by whoever has the case in hand,
 * and for an hour after the duty: the last call comes five minutes before its end.
 */
@Component
class OnlyOnDuty implements SubmissionRule {
    private static final String OFF_DUTY =
            "Du har ikke vagt i kommunen nu, og døgnvagten kan kun skrive på sager, mens vagten varer. Se vagtplanen.";

    private final CasesInHand inHand;

    OnlyOnDuty(CasesInHand inHand) {
        this.inHand = inHand;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        if (submission.taskId() != null) {
            return Optional.empty();
        }
        var caller = submission.caller();
        return municipality(submission.text("caseNumber"), submission.text("municipality"))
                .filter(code -> caller.isOffDutyFor(Starters.of(submission.processKey()), code))
                .filter(code -> !mayStillHandOver(submission, caller, code))
                .map(code -> OFF_DUTY);
    }

    private boolean mayStillHandOver(Submission submission, Caller caller, MunicipalityCode code) {
        return submission.processKey().equals(Handover.PROCESS)
                && inHand.stillTimeToWrite(caller.userId(), code, Handover.GRACE)
                && inHand.of(caller.userId()).stream()
                        .anyMatch(held -> held.number()
                                .value()
                                .equals(String.valueOf(submission.text("caseNumber"))
                                        .strip()));
    }

    /** What the form asks for: the case, or the municipality of a new one. Where it is neither, the form's own check speaks. */
    private static Optional<MunicipalityCode> municipality(@Nullable String number, @Nullable String code) {
        return number == null || number.isBlank()
                ? Optional.ofNullable(code).filter(MunicipalityCode::isOne).map(MunicipalityCode::new)
                : CaseNumber.parse(number).map(CaseNumber::municipality);
    }
}
