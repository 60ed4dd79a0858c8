package dk.omhu.engine;

import dk.omhu.access.RoleChanges;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What keeps municipalities apart in the engine, and administrators from cases. */
@Component
class Tenancy extends AbstractProcessEnginePlugin {
    private final ObjectProvider<RoleChanges> changes;

    Tenancy(ObjectProvider<RoleChanges> changes) {
        this.changes = changes;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setAuthorizationService(new OwnGrantsService(configuration, changes::orderedStream));
        List<SessionFactory> sessions = orNew(configuration.getCustomSessionFactories());
        sessions.add(new OwnTenants.Factory());
        sessions.add(new OwnRows.Factory(configuration::getIdGenerator));
        configuration.setCustomSessionFactories(sessions);
        List<CommandInterceptor> before = orNew(configuration.getCustomPreCommandInterceptorsTxRequired());
        before.add(new WholeInstallation(configuration));
        configuration.setCustomPreCommandInterceptorsTxRequired(before);
    }

    private static <T> List<T> orNew(List<T> known) {
        return known == null ? new ArrayList<>() : new ArrayList<>(known);
    }
}
