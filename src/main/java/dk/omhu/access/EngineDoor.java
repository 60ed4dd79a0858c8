package dk.omhu.access;

import jakarta.annotation.Priority;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * The one door before the engine's own interfaces and those of the web apps: a request that no row of {@link EngineRoads} opens to
 * the user never reaches the engine. It stands within JAX-RS, after sign-in and before any resource, and so sees the very path that
 * will be matched. What passes is then asked the engine's rights; the two are tested apart.
 */
@PreMatching
@Priority(0)
@ConstrainedTo(RuntimeType.SERVER)
class EngineDoor implements ContainerRequestFilter {
    private static final String WEB_APPS = "/camunda/api/";
    private static final String ENGINE = "engine";

    /** Put in by JAX-RS, which asks for fields where it gets a finished object. Stands for the request that is under way. */
    @Context
    private @Nullable HttpServletRequest request;

    @Context
    private @Nullable ServletContext server;

    @Override
    public void filter(ContainerRequestContext asked) {
        api(Objects.requireNonNull(request).getServletPath()).ifPresent(api -> {
            var road = EngineRoads.of(
                    api, asked.getMethod(), plain(api, asked.getUriInfo().getPath(false)));
            if (road.isEmpty() || road.get().isClosed()) {
                asked.abortWith(refusal(
                        "Lukket",
                        "Denne vej er lukket for alle. Opgaver løses med deres formular i Opgaver. Intet er gemt."));
            } else if (!road.get().lets(groups())) {
                asked.abortWith(refusal(
                        "Ingen adgang",
                        "Det har du ikke ret til med dine roller. Kommunens administrator giver roller."));
            }
        });
    }

    /** Which table a servlet's requests are asked of; a servlet that the table does not know is none of the engine's. */
    private static Optional<String> api(@Nullable String servletPath) {
        if ("/engine-rest".equals(servletPath)) {
            return Optional.of(ENGINE);
        }
        return Optional.ofNullable(servletPath)
                .filter(path -> path.startsWith(WEB_APPS))
                .map(path -> path.substring(WEB_APPS.length()));
    }

    /** The engine answers under its name too, and the web apps know it by that only. */
    private static List<String> plain(String api, String path) {
        var segments = EngineRoad.segments(path);
        boolean named = api.equals(ENGINE)
                && segments.size() > 2
                && segments.get(0).equals(ENGINE)
                && segments.get(1).equals("default");
        return named ? segments.subList(2, segments.size()) : segments;
    }

    private Set<String> groups() {
        var context = WebApplicationContextUtils.getRequiredWebApplicationContext(Objects.requireNonNull(server));
        var user = context.getBean(IdentityService.class).getCurrentAuthentication();
        return user == null || user.getGroupIds() == null ? Set.of() : Set.copyOf(user.getGroupIds());
    }

    private static Response refusal(String title, String detail) {
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.APPLICATION_PROBLEM_JSON_VALUE + ";charset=UTF-8")
                .entity(Problem.json(403, title, detail))
                .build();
    }
}
