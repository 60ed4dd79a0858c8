package dk.omhu.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;

/** Stock lets administrators past every check of municipalities. They look after people: no municipality's cases are theirs. */
class OwnTenants extends TenantManager {

    @Override
    public boolean isTenantCheckEnabled() {
        return Context.getProcessEngineConfiguration().isTenantCheckEnabled()
                && Context.getCommandContext().isTenantCheckEnabled()
                && getCurrentAuthentication() != null;
    }

    /** Makes one for each command. */
    static final class Factory implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return TenantManager.class;
        }

        @Override
        public Session openSession() {
            return new OwnTenants();
        }
    }
}
