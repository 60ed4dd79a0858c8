package dk.omhu.access;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.endpoint.web.servlet.WebMvcEndpointHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever answers on the server stands in a row of the table, open or closed: a new endpoint fails here until somebody decides. */
@OmhuTest
class RoadsNamedTest {
    /** Servlets with the table that their requests are asked of. */
    private static final String SERVLETS = """
            /                               our own pages and files
            /camunda/api/admin/*            admin
            /camunda/api/cockpit/*          cockpit
            /camunda/api/engine/*           engine
            /camunda/api/tasklist/*         tasklist
            /camunda/api/welcome/*          welcome
            /engine-rest/*                  engine
            /engine-rest/behind-the-door/*  tests only""";

    /** Not ours, and not of the engine: what they are is decided in application.yaml. */
    private static final Set<String> OF_SPRING = Set.of(
            "GET /v3/api-docs",
            "GET /v3/api-docs.yaml",
            "GET /v3/api-docs/swagger-config",
            "ANY ${server.error.path:${error.path:/error}}",
            "ANY /error");

    @Autowired
    ServletContext server;

    @Autowired
    ServerEndpoints endpoints;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    @Autowired
    WebMvcEndpointHandlerMapping actuator;

    @Test
    void eachServletIsOneThatTheTableKnows() {
        var there = server.getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .collect(toCollection(TreeSet::new));
        var known = SERVLETS.lines().map(line -> line.split("\\s+")[0]).collect(toCollection(TreeSet::new));

        assertThat(there).isEqualTo(known);
    }

    @Test
    void eachEndpointOfTheEngineAndTheWebAppsHasARow() {
        List<String> nameless = new ArrayList<>();
        List<String> wide = new ArrayList<>();
        for (var api : endpoints.byApi().entrySet()) {
            for (var endpoint : api.getValue()) {
                var row = EngineRoads.of(api.getKey(), endpoint.method(), EngineRoad.segments(endpoint.sample()));
                if (row.isEmpty()) {
                    nameless.add("%s %s %s".formatted(api.getKey(), endpoint.method(), endpoint.path()));
                } else if (!row.get().isClosed() && !isSame(row.get(), endpoint)) {
                    wide.add("%s %s by %s"
                            .formatted(
                                    endpoint.method(),
                                    endpoint.path(),
                                    row.get().written()));
                }
            }
        }

        assertThat(nameless).as("endpoints without a row").isEmpty();
        assertThat(wide).as("endpoints that a row for others would open").isEmpty();
    }

    @Test
    void eachRowThatOpensSomethingIsAboutAnEndpointThatThereIs() {
        var there = endpoints.byApi();
        var stale = EngineRoads.TABLE.stream()
                .filter(row -> !row.isClosed() && !row.api().equals(FileDoor.FILES))
                .flatMap(row -> row.methods().stream()
                        .filter(method -> there.getOrDefault(row.api(), Set.of()).stream()
                                .noneMatch(one -> one.method().equals(method) && isSame(row, one)))
                        .map(method -> row.api() + " " + method + " " + row.written()))
                .toList();

        assertThat(stale).isEmpty();
    }

    @Test
    void eachOfOurOwnEndpointsIsTheDoorOfAnOperation() {
        var named = new TreeSet<>(OwnDoor.named());
        // Outside the demo only.
        named.removeAll(Operation.SIGN_IN.doors());
        var there = controllers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(path ->
                                mapping.getMethodsCondition().getMethods().isEmpty()
                                        ? Stream.of("ANY " + path)
                                        : mapping.getMethodsCondition().getMethods().stream()
                                                .map(method -> method + " " + path)))
                .filter(door -> !OF_SPRING.contains(door))
                .collect(toCollection(TreeSet::new));

        assertThat(there).isEqualTo(named);
    }

    @Test
    void ofTheActuatorOnlyWhetherItIsWell() {
        var there = actuator.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .collect(toCollection(TreeSet::new));

        assertThat(there).containsExactly("/actuator/health", "/actuator/health/**");
    }

    /** Whether the row is about this very endpoint: names where it has names, variables where it has variables. */
    private static boolean isSame(EngineRoad row, Endpoints.Endpoint endpoint) {
        return shape(row.written()).equals(shape(endpoint.path()));
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^/{}]*:[^/]*}", "**").replaceAll("\\{[^/{}]*}", "{}");
    }
}
