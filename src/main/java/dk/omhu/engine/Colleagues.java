package dk.omhu.engine;

import dk.omhu.access.Departures;
import dk.omhu.access.RoleChanges;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** What happens to tasks when people come and go. */
@Component
class Colleagues extends AbstractProcessEnginePlugin {
    private final ObjectProvider<Handovers> handovers;
    private final ObjectProvider<Departures> departures;
    private final ObjectProvider<Wakeup> wakeups;
    private final ObjectProvider<RoleChanges> changes;
    private final boolean demo;

    Colleagues(
            ObjectProvider<Handovers> handovers,
            ObjectProvider<Departures> departures,
            ObjectProvider<Wakeup> wakeups,
            ObjectProvider<RoleChanges> changes,
            Environment environment) {
        this.handovers = handovers;
        this.departures = departures;
        this.wakeups = wakeups;
        this.changes = changes;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityService(demo ? new OwnSignIns() : new DirectoryElsewhere());
        configuration.setIdentityProviderSessionFactory(
                new OwnDirectory.Factory(departures::orderedStream, changes::orderedStream, demo));
        List<JobHandler> handlers = orNew(configuration.getCustomJobHandlers());
        handlers.add(new WakeupHandler(wakeups::orderedStream));
        configuration.setCustomJobHandlers(handlers);
        List<BpmnParseListener> listeners = orNew(configuration.getCustomPreBPMNParseListeners());
        listeners.add(0, new SubstituteFirst(handovers::getObject));
        configuration.setCustomPreBPMNParseListeners(listeners);
    }

    private static <T> List<T> orNew(List<T> known) {
        return known == null ? new ArrayList<>() : new ArrayList<>(known);
    }
}
