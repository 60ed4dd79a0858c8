package dk.omhu.access;

import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;

/** The lists of tasks in Tasklist, for links that lead into one of them. */
@Component
public class TaskLists {
    private final FilterService filters;

    TaskLists(FilterService filters) {
        this.filters = filters;
    }

    /** The id of the list in which a member finds what is said to the whole group: a manager sees what others have taken too. */
    public Optional<String> ofGroup(String groupId) {
        var name = Role.MANAGER.id().equals(groupId) ? SavedFilters.ALL_I_SEE : SavedFilters.FREE_IN_MY_GROUPS;
        return filters.createTaskFilterQuery().filterName(name).list().stream()
                .filter(filter ->
                        filter.getProperties() != null && filter.getProperties().containsKey(SavedFilters.DEFINITION))
                .map(Filter::getId)
                .findFirst();
    }
}
