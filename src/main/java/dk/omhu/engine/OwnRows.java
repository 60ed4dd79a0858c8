package dk.omhu.engine;

import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.batch.BatchEntity;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricVariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * Where every command of the engine finds a thing by its id: what belongs to a municipality that is not the caller's is refused in
 * the words for what does not exist ({@link NotThere}). Stock refuses later, each command with words of its own, so that an id could
 * be tried out; and some commands not at all.
 */
class OwnRows extends DbEntityManager {

    /** What belongs to a municipality where there is one; the rest, such as a model or a filter, is shared. */
    private static final Set<Class<?>> OF_A_MUNICIPALITY = Set.of(
            TaskEntity.class,
            ExecutionEntity.class,
            JobEntity.class,
            VariableInstanceEntity.class,
            IncidentEntity.class,
            EventSubscriptionEntity.class,
            ExternalTaskEntity.class,
            BatchEntity.class,
            HistoricProcessInstanceEventEntity.class,
            HistoricProcessInstanceEntity.class,
            HistoricTaskInstanceEventEntity.class,
            HistoricTaskInstanceEntity.class,
            HistoricVariableInstanceEntity.class,
            HistoricBatchEntity.class);

    /** The one thing that the engine finds by its id with a statement of its own. */
    private static final String A_JOB = "selectJob";

    OwnRows(IdGenerator ids, PersistenceSession database) {
        super(ids, database);
    }

    /** Makes one for each command. */
    record Factory(Supplier<IdGenerator> ids) implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return DbEntityManager.class;
        }

        @Override
        public Session openSession() {
            return new OwnRows(ids.get(), Context.getCommandContext().getSession(PersistenceSession.class));
        }
    }

    @Override
    public <T extends DbEntity> @Nullable T selectById(Class<T> type, String id) {
        var found = super.selectById(type, id);
        refuseForeign(found, OF_A_MUNICIPALITY.contains(type));
        return found;
    }

    @Override
    public @Nullable Object selectOne(String statement, Object parameter) {
        var found = super.selectOne(statement, parameter);
        if (found instanceof DbEntity || A_JOB.equals(statement)) {
            refuseForeign((DbEntity) found, A_JOB.equals(statement));
        }
        return found;
    }

    /** Thrown and not answered with nothing: where the engine finds nothing, some of its commands check nothing and go on. */
    private static void refuseForeign(@Nullable DbEntity found, boolean couldBeForeign) {
        if (found == null) {
            if (couldBeForeign) {
                NotThere.missed();
            }
            return;
        }
        var tenant = tenantOf(found);
        if (tenant != null && !Context.getCommandContext().getTenantManager().isAuthenticatedTenant(tenant)) {
            throw Refusals.forbidden(Refusals.NOT_THERE);
        }
    }

    /** Whose it is; null for what all share, such as a model. */
    private static @Nullable String tenantOf(DbEntity entity) {
        if (entity instanceof TaskEntity task) {
            return task.getTenantId();
        }
        if (entity instanceof ExecutionEntity execution) {
            return execution.getTenantId();
        }
        if (entity instanceof JobEntity job) {
            return job.getTenantId();
        }
        if (entity instanceof VariableInstanceEntity variable) {
            return variable.getTenantId();
        }
        if (entity instanceof IncidentEntity incident) {
            return incident.getTenantId();
        }
        if (entity instanceof EventSubscriptionEntity subscription) {
            return subscription.getTenantId();
        }
        if (entity instanceof ExternalTaskEntity task) {
            return task.getTenantId();
        }
        if (entity instanceof BatchEntity batch) {
            return batch.getTenantId();
        }
        return tenantOfPast(entity);
    }

    private static @Nullable String tenantOfPast(DbEntity entity) {
        if (entity instanceof HistoricProcessInstanceEventEntity instance) {
            return instance.getTenantId();
        }
        if (entity instanceof HistoricTaskInstanceEventEntity task) {
            return task.getTenantId();
        }
        if (entity instanceof HistoricVariableInstanceEntity variable) {
            return variable.getTenantId();
        }
        return entity instanceof HistoricBatchEntity batch ? batch.getTenantId() : null;
    }
}
