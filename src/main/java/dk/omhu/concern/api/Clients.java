package dk.omhu.concern.api;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.Operation;
import dk.omhu.access.Road;
import dk.omhu.access.TechnicalClients;
import dk.omhu.concern.Concerns;
import org.springframework.stereotype.Component;

/** Who may hand in concerns: a municipality's intake client and its coordinators, and the police coordinators. */
@Component
class Clients {
    private final Callers callers;

    Clients(Callers callers) {
        this.callers = callers;
    }

    /** A signed-in client, with the role in which it sends. */
    record Client(Caller caller, Concerns.Sender sender) {}

    /** The client of the present request, or a refusal. */
    Client current() {
        var caller = callers.current().orElseThrow(Refusal::notAllowed);
        if (callers.currentIsIn(TechnicalClients.INTAKE)) {
            return new Client(caller, Concerns.Sender.machine(caller.userId(), TechnicalClients.INTAKE));
        }
        // Who holds both sends as the municipality's.
        return Operation.HAND_IN_CONCERN.roles(Road.MUNICIPALITY).stream()
                .filter(caller::holds)
                .findFirst()
                .map(role -> new Client(caller, Concerns.Sender.person(caller.userId(), role)))
                .orElseThrow(Refusal::notAllowed);
    }
}
