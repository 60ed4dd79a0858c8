package dk.omhu.concern.api;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.Role;
import dk.omhu.access.TechnicalClients;
import dk.omhu.concern.Concerns;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may hand in concerns: a municipality's intake client and its coordinators, and the police coordinators. */
@Component
class Clients {
    private static final List<Role> SENDERS = List.of(Role.MUNICIPAL_COORDINATOR, Role.POLICE_COORDINATOR);

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
        return SENDERS.stream()
                .filter(caller::holds)
                .findFirst()
                .map(role -> new Client(caller, Concerns.Sender.person(caller.userId(), role)))
                .orElseThrow(Refusal::notAllowed);
    }
}
