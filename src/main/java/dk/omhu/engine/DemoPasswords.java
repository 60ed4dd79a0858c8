package dk.omhu.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Saves demo people, whose id is their password; the password policy stays on for everybody else. */
@Component
@Profile("demo")
public class DemoPasswords {
    private final IdentityService identity;

    DemoPasswords(IdentityService identity) {
        this.identity = identity;
    }

    /** Saves the user without asking the password policy. */
    public void save(User user) {
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }
}
