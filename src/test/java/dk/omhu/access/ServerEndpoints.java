package dk.omhu.access;

import static java.util.stream.Collectors.toCollection;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.stereotype.Component;

/** The endpoints that the engine and the web apps really have on this server, by the interface that the table knows them by. */
@Component
class ServerEndpoints {
    private static final String WEB_APPS = "/camunda/api/";

    private final ServletContext server;
    private final ResourceConfig engineRest;

    ServerEndpoints(ServletContext server, ResourceConfig engineRest) {
        this.server = server;
        this.engineRest = engineRest;
    }

    Map<String, Set<Endpoints.Endpoint>> byApi() {
        var endpoints = new TreeMap<String, Set<Endpoints.Endpoint>>();
        endpoints.put("engine", unnamed(Endpoints.of(engineRest.getClasses())));
        for (var servlet : server.getServletRegistrations().values()) {
            var application = servlet.getInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS);
            if (application != null) {
                var mapping = servlet.getMappings().iterator().next();
                endpoints
                        .computeIfAbsent(
                                mapping.substring(WEB_APPS.length(), mapping.length() - "/*".length()),
                                api -> new TreeSet<>())
                        .addAll(unnamed(Endpoints.of(application(application).getClasses())));
            }
        }
        return endpoints;
    }

    private static Application application(String name) {
        try {
            return (Application) Class.forName(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(name, broken);
        }
    }

    /** The door takes the engine's name away. */
    private static Set<Endpoints.Endpoint> unnamed(Set<Endpoints.Endpoint> endpoints) {
        return endpoints.stream()
                .map(one ->
                        new Endpoints.Endpoint(one.method(), one.path().replaceFirst("^/engine/\\{[^/]*}(?=/)", "")))
                .collect(toCollection(TreeSet::new));
    }
}
