package dk.omhu.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the clocks of tasks into the engine: the listener in every user task and the job of their alarms. */
@Component
class ClockWiring extends AbstractProcessEnginePlugin {
    private final ObjectProvider<TaskClocks> clocks;
    private final ObjectProvider<DeploymentRule> rules;

    ClockWiring(ObjectProvider<TaskClocks> clocks, ObjectProvider<DeploymentRule> rules) {
        this.clocks = clocks;
        this.rules = rules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreBPMNParseListeners(
                with(configuration.getCustomPreBPMNParseListeners(), new ClockListener(clocks::getObject)));
        configuration.setCustomJobHandlers(with(configuration.getCustomJobHandlers(), new AlarmJob(clocks::getObject)));
        configuration.setCustomPostDeployers(
                with(configuration.getCustomPostDeployers(), new DeploymentCheck(rules::stream)));
    }

    private static <T> List<T> with(List<T> some, T one) {
        List<T> all = some == null ? new ArrayList<>() : new ArrayList<>(some);
        all.add(one);
        return all;
    }
}
