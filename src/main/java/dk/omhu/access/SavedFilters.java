package dk.omhu.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The filters that everybody finds in the left column of Tasklist, in this order. */
@Component
class SavedFilters {
    /** Written on each of our filters: tells them from a user's own, and whether the definition has changed since. */
    static final String DEFINITION = "omhuDefinition";

    static final String FREE_IN_MY_GROUPS = "Min gruppes opgaver";
    static final String ALL_I_SEE = "Alle opgaver";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    SavedFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    /** Whose tasks: an assignee, candidate groups with or without what colleagues have taken, or all that one may see. */
    private enum Whose {
        MINE,
        FREE_IN_MY_GROUPS,
        ALL_IN_MY_GROUPS,
        ALL_I_SEE
    }

    private record Definition(
            String name, String description, Whose whose, String dueBefore, int minPriority, Optional<Role> only) {}

    private static final List<Definition> DEFINITIONS = List.of(
            new Definition("Mine opgaver", "Opgaver, du har taget", Whose.MINE, "", 0, Optional.empty()),
            new Definition(
                    FREE_IN_MY_GROUPS,
                    "Opgaver, ingen har taget endnu",
                    Whose.FREE_IN_MY_GROUPS,
                    "",
                    0,
                    Optional.empty()),
            new Definition(
                    "Snart frist eller overskredet",
                    "Fristen er inden for tre dage eller overskredet",
                    Whose.ALL_IN_MY_GROUPS,
                    "${dateTime().plusDays(3)}",
                    0,
                    Optional.empty()),
            new Definition("Haster", "Akutte situationer og børn", Whose.ALL_IN_MY_GROUPS, "", 80, Optional.empty()),
            new Definition(
                    ALL_I_SEE,
                    "Alle åbne opgaver i kommunen, så de kan gives til en kollega",
                    Whose.ALL_I_SEE,
                    "",
                    0,
                    Optional.of(Role.MANAGER)));

    void complete() {
        var stored = filters.createTaskFilterQuery().list().stream()
                .filter(filter ->
                        filter.getProperties() != null && filter.getProperties().containsKey(DEFINITION))
                .toList();
        for (int i = 0; i < DEFINITIONS.size(); i++) {
            var definition = DEFINITIONS.get(i);
            var filter = stored.stream()
                    .filter(one -> one.getName().equals(definition.name()))
                    .findFirst()
                    .orElseGet(filters::newTaskFilter);
            var properties = properties(definition, i);
            if (!properties.get(DEFINITION).equals(definitionOf(filter))) {
                filter.setName(definition.name());
                filter.setQuery(query(definition));
                filter.setProperties(properties);
                filters.saveFilter(filter);
            }
            letRead(filter, definition.only());
        }
        stored.stream()
                .filter(filter -> DEFINITIONS.stream()
                        .noneMatch(definition -> definition.name().equals(filter.getName())))
                .forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    private TaskQuery query(Definition definition) {
        var query = tasks.createTaskQuery();
        switch (definition.whose()) {
            case MINE -> query.taskAssigneeExpression("${currentUser()}");
            case FREE_IN_MY_GROUPS -> query.taskCandidateGroupInExpression("${currentUserGroups()}");
            case ALL_IN_MY_GROUPS ->
                query.taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks();
            case ALL_I_SEE -> {}
        }
        if (!definition.dueBefore().isEmpty()) {
            query.dueBeforeExpression(definition.dueBefore());
        }
        if (definition.minPriority() > 0) {
            query.taskMinPriority(definition.minPriority());
        }
        return query.orderByTaskPriority().desc().orderByDueDate().asc();
    }

    /** What Tasklist reads: place in the column, refresh, and the card's variables, which are local to the task. */
    private static Map<String, Object> properties(Definition definition, int place) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("description", definition.description());
        properties.put("color", "#555555");
        properties.put("priority", place);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put(
                "variables",
                List.of(
                        Map.of("name", "caseNumber", "label", "Sagsnummer"),
                        Map.of("name", "municipality", "label", "Kommune"),
                        Map.of("name", "caseState", "label", "Tilstand")));
        properties.put(DEFINITION, definition + " " + place);
        return properties;
    }

    private static Object definitionOf(Filter filter) {
        return filter.getProperties() == null ? "" : filter.getProperties().getOrDefault(DEFINITION, "");
    }

    private void letRead(Filter filter, Optional<Role> only) {
        var type = only.isPresent() ? AUTH_TYPE_GRANT : AUTH_TYPE_GLOBAL;
        var grants = authorizations
                .createAuthorizationQuery()
                .resourceType(FILTER)
                .resourceId(filter.getId())
                .list();
        var missing = true;
        for (var grant : grants) {
            if (grant.getAuthorizationType() == type
                    && (only.isEmpty() || only.get().id().equals(grant.getGroupId()))) {
                missing = false;
            } else {
                authorizations.deleteAuthorization(grant.getId());
            }
        }
        if (missing) {
            var grant = authorizations.createNewAuthorization(type);
            only.ifPresentOrElse(role -> grant.setGroupId(role.id()), () -> grant.setUserId(ANY));
            grant.setResource(FILTER);
            grant.setResourceId(filter.getId());
            grant.addPermission(READ);
            authorizations.saveAuthorization(grant);
        }
    }
}
