package dk.omhu.engine;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * Does something as the house, not as the signed-in user: the one way by which a recorded hand-over reaches a municipality that
 * the user does not belong to. Who may hand over, and what, is settled before; nothing that comes back may tell the user what is
 * known there.
 */
@Component
public class TheHouse {
    private final IdentityService identity;

    TheHouse(IdentityService identity) {
        this.identity = identity;
    }

    /** Does it with nobody signed in, so that the case's own municipality is the only one that counts. */
    public void does(Runnable act) {
        var user = identity.getCurrentAuthentication();
        try {
            identity.clearAuthentication();
            act.run();
        } finally {
            identity.setAuthentication(user);
        }
    }
}
