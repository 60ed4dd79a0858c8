package dk.omhu.access;

import jakarta.annotation.Priority;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Beside {@link EngineDoor}: sees what the engine's interfaces, those of the web apps and the door itself answer, while the user is
 * known, and says what was refused by its id.
 */
@Priority(0)
@ConstrainedTo(RuntimeType.SERVER)
class RefusedByTheEngine implements ContainerResponseFilter {

    /** Put in by JAX-RS, which asks for fields where it gets a finished object. */
    @Context
    private @Nullable ServletContext server;

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answered) {
        if (NamedThing.isRefusal(answered.getStatus())) {
            NamedThing.in(EngineRoad.segments(asked.getUriInfo().getPath(false)))
                    .ifPresent(thing -> WebApplicationContextUtils.getRequiredWebApplicationContext(
                                    Objects.requireNonNull(server))
                            .getBean(Attempts.class)
                            .refused(thing.id(), thing.road()));
        }
    }
}
