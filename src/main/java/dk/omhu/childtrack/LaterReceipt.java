package dk.omhu.childtrack;

import dk.omhu.deadlines.ClockBeginning;
import dk.omhu.deadlines.StartsFrom;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The clocks of a later notification on the same child count from its own receipt, not from that of the case. */
@Component
class LaterReceipt implements ClockBeginning {
    @Override
    public Optional<Instant> of(String name, StartsFrom from, DelegateExecution step) {
        return from == StartsFrom.RECEIPT && step.getVariable(Receipts.WORD) instanceof Date received
                ? Optional.of(received.toInstant())
                : Optional.empty();
    }
}
