package dk.omhu.breach;

import dk.omhu.deadlines.ClockBeginning;
import dk.omhu.deadlines.StartsFrom;
import dk.omhu.engine.Routing;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The law's 72 hours count from when the breach was discovered, in every step of its assessment. */
@Component
class DiscoveredAt implements ClockBeginning {
    private final BreachRegister register;

    DiscoveredAt(BreachRegister register) {
        this.register = register;
    }

    @Override
    public Optional<Instant> of(String clock, StartsFrom from, DelegateExecution step) {
        return from == StartsFrom.DISCOVERY
                ? Routing.of(step)
                        .word(Breaches.BREACH)
                        .flatMap(id -> register.byId(id, Routing.of(step).number()))
                        .map(Breach::discoveredAt)
                : Optional.empty();
    }
}
