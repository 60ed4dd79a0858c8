package dk.omhu.measures;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.deadlines.ClockBeginning;
import dk.omhu.deadlines.StartsFrom;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Clocks of the 18th birthday count from the first of its month, so that a due date tells no birth date. The form tells the day. */
@Component
class EighteenClock implements ClockBeginning {
    private final Eighteen eighteen;

    EighteenClock(Eighteen eighteen) {
        this.eighteen = eighteen;
    }

    @Override
    public Optional<Instant> of(String clock, StartsFrom from, DelegateExecution step) {
        return from == StartsFrom.BIRTHDAY_18 || from == StartsFrom.BEFORE_BIRTHDAY_18
                ? eighteen.month(new CaseNumber(step.getProcessBusinessKey()))
                        .map(month ->
                                month.atDay(1).atStartOfDay(Eighteen.DENMARK).toInstant())
                : Optional.empty();
    }
}
