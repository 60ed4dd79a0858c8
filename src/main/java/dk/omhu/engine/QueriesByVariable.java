package dk.omhu.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.AbstractVariableQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.QueryVariableValue;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryProperty;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * A count of the tasks whose process says {@code policeOutcome = HOLD} would tell what no variable may be read for. Signed-in
 * users ask and sort only by the words of the card.
 */
final class QueriesByVariable extends CommandInterceptor {
    private static final Set<String> OF_THE_CARD = Set.of("caseNumber", "municipality", "caseState");

    private final ProcessEngineConfigurationImpl configuration;
    private final HiddenTasks hidden;

    QueriesByVariable(ProcessEngineConfigurationImpl configuration, HiddenTasks hidden) {
        this.configuration = configuration;
        this.hidden = hidden;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            check(query);
        }
        return next.execute(command);
    }

    private void check(AbstractQuery<?, ?> query) {
        if (somebodyAsks() && asks(query)) {
            throw new BadUserRequestException(
                    Refused.marked("Der kan kun søges og sorteres på sagsnummer, kommune og tilstand."));
        }
    }

    /** A saved filter runs its query, and what extends it, past the interceptors: tasks are checked where they are found. */
    SessionFactory whereTasksAreFound() {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return TaskManager.class;
            }

            @Override
            public Session openSession() {
                return new CheckedTasks();
            }
        };
    }

    private final class CheckedTasks extends TaskManager {
        @Override
        public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
            check(query);
            hidden.from(query);
            return super.findTasksByQueryCriteria(query);
        }

        @Override
        public List<Task> findTasksByQueryCriteria(TaskQueryImpl query, Page page) {
            check(query);
            hidden.from(query);
            return super.findTasksByQueryCriteria(query, page);
        }

        @Override
        public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
            check(query);
            hidden.from(query);
            return super.findTaskCountByQueryCriteria(query);
        }
    }

    private boolean somebodyAsks() {
        return configuration.getIdentityService().getCurrentAuthentication() != null;
    }

    private static boolean asks(AbstractQuery<?, ?> query) {
        return with(query)
                .anyMatch(one -> !variables(one).stream()
                                .map(QueryVariableValue::getName)
                                .allMatch(OF_THE_CARD::contains)
                        || sortsByVariable(one));
    }

    /** The query and the branches of its {@code or}. */
    private static Stream<AbstractQuery<?, ?>> with(AbstractQuery<?, ?> query) {
        List<? extends AbstractQuery<?, ?>> branches = query instanceof TaskQueryImpl tasks
                ? tasks.getQueries()
                : query instanceof ProcessInstanceQueryImpl instances
                        ? instances.getQueries()
                        : query instanceof HistoricTaskInstanceQueryImpl past ? past.getQueries() : List.of();
        return Stream.concat(Stream.of(query), branches.stream());
    }

    private static List<? extends QueryVariableValue> variables(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getVariables();
        }
        if (query instanceof HistoricTaskInstanceQueryImpl past) {
            return past.getVariables();
        }
        return query instanceof AbstractVariableQueryImpl<?, ?> other ? other.getQueryVariableValues() : List.of();
    }

    private static boolean sortsByVariable(AbstractQuery<?, ?> query) {
        return query.getOrderingProperties().stream()
                .filter(order -> QueryOrderingProperty.RELATION_VARIABLE.equals(order.getRelation()))
                .flatMap(order -> order.getRelationConditions().stream())
                .filter(condition -> VariableInstanceQueryProperty.VARIABLE_NAME.equals(condition.getProperty()))
                .anyMatch(condition -> !OF_THE_CARD.contains(String.valueOf(condition.getScalarValue())));
    }
}
