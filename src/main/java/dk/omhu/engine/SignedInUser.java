package dk.omhu.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;

/** The person who calls a service of the engine. Inside a command it is the engine that calls, on whosever behalf. */
final class SignedInUser {
    private final ProcessEngineConfigurationImpl configuration;

    SignedInUser(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    Optional<String> user() {
        if (Context.getCommandContext() != null) {
            return Optional.empty();
        }
        var authentication = configuration.getIdentityService().getCurrentAuthentication();
        return Optional.ofNullable(authentication == null ? null : authentication.getUserId());
    }
}
