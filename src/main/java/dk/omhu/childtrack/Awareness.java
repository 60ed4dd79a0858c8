package dk.omhu.childtrack;

import dk.omhu.deadlines.ClockBeginning;
import dk.omhu.deadlines.StartsFrom;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The four months count from when the municipality became aware: of the notification, or, in a track that a follow-up sent
 * back, of what the follow-up showed. Nobody types the moment; the house sets it in the step before.
 */
@Component
@Order(0)
class Awareness implements ClockBeginning {
    static final String WORD = "awareAt";

    private static final Set<String> FROM_AWARENESS =
            Set.of("child-examination", "child-preliminary", "child-preliminary-begin");

    @Override
    public Optional<Instant> of(String clock, StartsFrom from, DelegateExecution step) {
        return FROM_AWARENESS.contains(clock) && step.getVariable(WORD) instanceof Date aware
                ? Optional.of(aware.toInstant())
                : Optional.empty();
    }
}
