package dk.omhu.engine;

import dk.omhu.access.PasswordRules;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Takes from the engine what would let a model, a password or a filter do more than it must (docs/threat-model.md). */
@Component
class Hardening extends AbstractProcessEnginePlugin {
    private final ModelBeans beans;

    Hardening(ListableBeanFactory beans) {
        this.beans = new ModelBeans(beans);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new ModelExpressions(beans));
        configuration.setScriptEngineResolver(new NoScripts());
        List<Deployer> before = configuration.getCustomPreDeployers() == null
                ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomPreDeployers());
        before.add(new DeploymentGate(beans));
        configuration.setCustomPreDeployers(before);
        configuration.setPasswordPolicy(new PasswordRules());
        // The engine's lock keeps out whoever's name was typed; guessing is slowed down at the door instead.
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
        configuration.setLoginDelayBase(0);
        configuration.setLoginDelayMaxTime(0);
    }
}
