package dk.omhu.duty;

import dk.omhu.access.Departures;
import dk.omhu.access.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever is no duty officer any more, or not in a municipality, is on no roster of it. */
@Component
class OffTheRoster implements Departures {
    private final Roster roster;

    OffTheRoster(Roster roster) {
        this.roster = roster;
    }

    @Override
    public void reducedTo(String userId, Set<String> groups, Set<String> tenants) {
        roster.keepOnly(userId, groups.contains(Role.DUTY_OFFICER.id()) ? tenants : Set.of());
    }
}
