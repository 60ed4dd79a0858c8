package dk.omhu.measures;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.deadlines.ClockBeginning;
import dk.omhu.deadlines.StartsFrom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Clocks of the 18th birthday tell no birth date: what must be ready before it counts from the first of its month; the hand-over,
 * which can be sent from the birthday on, is in time until the last of it.
 */
@Component
class EighteenClock implements ClockBeginning {
    private final Eighteen eighteen;

    EighteenClock(Eighteen eighteen) {
        this.eighteen = eighteen;
    }

    @Override
    public Optional<Instant> of(String clock, StartsFrom from, DelegateExecution step) {
        return switch (from) {
            case BEFORE_BIRTHDAY_18 -> month(step).map(month -> midnight(month.atDay(1)));
            case BIRTHDAY_18 -> month(step).map(month -> midnight(month.atEndOfMonth()));
            default -> Optional.empty();
        };
    }

    private Optional<YearMonth> month(DelegateExecution step) {
        return eighteen.month(new CaseNumber(step.getProcessBusinessKey()));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Eighteen.DENMARK).toInstant();
    }
}
