package dk.omhu.drafts;

import dk.omhu.access.Departures;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever has no work left here is given nothing back, and neither is the next to get the same id. */
@Component
class DraftsOfTheGone implements Departures {
    private final KeptDrafts drafts;

    DraftsOfTheGone(KeptDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    @Transactional
    public void reducedTo(String userId, Set<String> groups, Set<String> tenants) {
        if (groups.isEmpty() || tenants.isEmpty()) {
            drafts.deleteAllOf(userId);
        }
    }
}
