package dk.omhu.access;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/** Puts the door before each JAX-RS application on the server, those that Camunda registers by itself included. Found as a service. */
public class EngineDoorEverywhere implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext application) {
        application.register(new EngineDoor());
        application.register(new RefusedByTheEngine());
    }
}
