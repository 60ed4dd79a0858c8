package dk.omhu.access;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/**
 * The rows of the table of roads as requests. What passes the door is about a task of Aarhus whose candidates are the coordinator and
 * psychiatry: what is asked of a thing that exists is a look, what would change it is asked of one that does not.
 */
@Component
class RoadQuestions {
    /** Who is asked for each row, and the heading of their columns. */
    static final List<String> USERS = List.of(
            "tovholder-751",
            "psykiatri-751",
            "ssp-751",
            "tovholder-730",
            "leder-751",
            "leder-730",
            "procesejer",
            "admin",
            "dpo-751",
            "intake-751");

    static final String STRANGER = "";
    static final String HEADER = "%-7s %-68s tov psy ssp t73 led l73 pro adm dpo int -".formatted("", "");

    private static final Set<String> LOOKS = Set.of("GET", "OPTIONS");

    /** What is asked of a row for any method. */
    private static final Set<String> ANY = Set.of("POST");

    private final Probe probe;
    private final ServerEndpoints endpoints;
    private final RepositoryService repository;
    private final FilterService filters;
    private final IdentityService identity;
    private final Map<String, Set<String>> groups = new ConcurrentHashMap<>();

    RoadQuestions(
            Probe probe,
            ServerEndpoints endpoints,
            RepositoryService repository,
            FilterService filters,
            IdentityService identity) {
        this.probe = probe;
        this.endpoints = endpoints;
        this.repository = repository;
        this.filters = filters;
        this.identity = identity;
    }

    /** Each row that is open to anybody, about what there is just now. */
    List<Asked> open() {
        groups.clear();
        var things = things();
        return EngineRoads.TABLE.stream()
                .filter(road -> !road.isClosed() && !road.api().equals(FileDoor.FILES))
                .flatMap(road -> road.methods().stream().sorted().map(method -> asked(road, method, things)))
                .toList();
    }

    /** Every endpoint of the engine and the web apps that the table closes. */
    List<Asked> closed() {
        return endpoints.byApi().entrySet().stream()
                .flatMap(api -> api.getValue().stream()
                        .flatMap(one ->
                                EngineRoads.of(api.getKey(), one.method(), EngineRoad.segments(one.sample())).stream()
                                        .filter(EngineRoad::isClosed)
                                        .map(road -> new Asked(road, one.method(), one.sample()))))
                .toList();
    }

    /** Each row that is closed, whether there is such an endpoint or not. */
    List<Asked> closedRows() {
        return EngineRoads.TABLE.stream()
                .filter(road -> road.isClosed() && !road.api().equals(FileDoor.FILES))
                .flatMap(road -> (road.methods().contains("*") ? ANY : road.methods())
                        .stream().sorted().map(method -> asked(road, method, Map.of())))
                .filter(one -> isOf(one.road(), one))
                .toList();
    }

    /** Not so where an earlier row opens what is asked. */
    private static boolean isOf(EngineRoad road, Asked one) {
        return EngineRoads.of(road.api(), one.method(), EngineRoad.segments(one.path()))
                .filter(road::equals)
                .isPresent();
    }

    Set<String> groups(String user) {
        return groups.computeIfAbsent(
                user,
                one -> identity.createGroupQuery().groupMember(one).list().stream()
                        .map(Group::getId)
                        .collect(toSet()));
    }

    private static Asked asked(EngineRoad road, String method, Map<String, String> things) {
        var thing = LOOKS.contains(method) ? things.getOrDefault(road.path().get(0), "x1") : "x1";
        return new Asked(
                road,
                method,
                road.written()
                        .replace("{key}", road.written().contains("decision") ? "visitation" : Probe.KEY)
                        .replace("{name}", "caseNumber")
                        .replace("{engine}", "default")
                        .replace("{app}", "tasklist")
                        .replace("{id}", thing)
                        .replace("static/**", "static/app/plugin.js")
                        .replace("**", "a")
                        .replaceAll("\\{[^/}]*}", "x1"));
    }

    /** By the first word of a path the id of one that there is. */
    private Map<String, String> things() {
        var started = probe.start("751");
        var things = new HashMap<String, String>();
        things.put("task", started.task());
        things.put("process-instance", started.instance());
        things.put("history", started.instance());
        things.put(
                "process-definition",
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(Probe.KEY)
                        .latestVersion()
                        .singleResult()
                        .getId());
        things.put(
                "decision-definition",
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("visitation")
                        .latestVersion()
                        .singleResult()
                        .getId());
        things.put(
                "decision-requirements-definition",
                repository
                        .createDecisionRequirementsDefinitionQuery()
                        .latestVersion()
                        .list()
                        .get(0)
                        .getId());
        things.put(
                "deployment", repository.createDeploymentQuery().list().get(0).getId());
        things.put(
                "filter",
                filters.createTaskFilterQuery()
                        .filterName("Mine opgaver")
                        .singleResult()
                        .getId());
        things.put("user", "job-751");
        things.put("group", "probation");
        things.put("tenant", "751");
        return things;
    }

    /** All who are asked. */
    static Stream<String> everybody() {
        return Stream.concat(USERS.stream(), Stream.of(STRANGER));
    }
}
