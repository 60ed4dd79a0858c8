package dk.omhu.engine;

import dk.omhu.access.Callers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may have a task, and what may be done with it beside its form. */
@Component
class TaskRules extends AbstractProcessEnginePlugin {
    private final ObjectProvider<Handovers> handovers;
    private final ObjectProvider<Callers> callers;
    private final ObjectProvider<ShutCases> shut;

    TaskRules(ObjectProvider<Handovers> handovers, ObjectProvider<Callers> callers, ObjectProvider<ShutCases> shut) {
        this.handovers = handovers;
        this.callers = callers;
        this.shut = shut;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new OwnTasksService(configuration, handovers::getObject));
        configuration.setManagementService(new OwnJobsService(configuration));
        configuration.setResourceAuthorizationProvider(new LeastGrants());
        configuration.setCustomPreBPMNParseListeners(with(
                configuration.getCustomPreBPMNParseListeners(),
                new AssigneeRule(configuration::getIdentityService, callers::getObject, shut::getObject)));
        configuration.setCustomPreBPMNParseListeners(
                with(configuration.getCustomPreBPMNParseListeners(), new UnseenTasks(handovers::getObject)));
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired(), new PlainRefusals()));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration
                .getCommandCheckers()
                .replaceAll(checker -> checker instanceof TenantCommandChecker ? refusing(checker) : checker);
    }

    /** Another municipality's task is refused like one that does not exist; stock says that it does, and answers 500. */
    private static CommandChecker refusing(CommandChecker checker) {
        return (CommandChecker) Proxy.newProxyInstance(
                TaskRules.class.getClassLoader(), new Class<?>[] {CommandChecker.class}, (proxy, check, arguments) -> {
                    try {
                        return check.invoke(checker, arguments);
                    } catch (InvocationTargetException refused) {
                        if (refused.getCause() instanceof ProcessEngineException) {
                            throw new AuthorizationException(Refusals.NOT_THERE);
                        }
                        throw refused.getCause();
                    }
                });
    }

    private static <T> List<T> with(List<T> known, T more) {
        var all = known == null ? new ArrayList<T>() : new ArrayList<>(known);
        all.add(more);
        return all;
    }
}
