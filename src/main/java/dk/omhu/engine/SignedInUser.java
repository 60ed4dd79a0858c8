package dk.omhu.engine;

import dk.omhu.access.Administrators;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** The person who calls a service of the engine. Inside a command it is the engine that calls, on whosever behalf. */
final class SignedInUser {
    private final ProcessEngineConfigurationImpl configuration;

    SignedInUser(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    Optional<String> user() {
        return authentication().map(Authentication::getUserId);
    }

    boolean isAdministrator() {
        return authentication()
                .map(Authentication::getGroupIds)
                .filter(Administrators::isOne)
                .isPresent();
    }

    private Optional<Authentication> authentication() {
        return Context.getCommandContext() != null
                ? Optional.empty()
                : Optional.ofNullable(configuration.getIdentityService().getCurrentAuthentication());
    }
}
