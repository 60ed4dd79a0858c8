package dk.omhu.engine;

import dk.omhu.access.Callers;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.PoliceHolds;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts everything of this package into the engine. */
@Component
class EngineWiring extends AbstractProcessEnginePlugin {
    private final ObjectProvider<TaskForms> taskForms;
    private final ObjectProvider<StartForms> startForms;
    private final ObjectProvider<PoliceHolds> holds;
    private final ObjectProvider<CaseFiles> files;
    private final ObjectProvider<Callers> callers;
    private final ObjectProvider<Drafts> drafts;
    private final ObjectProvider<CaseBars> bars;
    private final RoutingWords words;

    EngineWiring(
            ObjectProvider<TaskForms> taskForms,
            ObjectProvider<StartForms> startForms,
            ObjectProvider<PoliceHolds> holds,
            ObjectProvider<CaseFiles> files,
            ObjectProvider<Callers> callers,
            ObjectProvider<Drafts> drafts,
            ObjectProvider<CaseBars> bars,
            RoutingWords words) {
        this.taskForms = taskForms;
        this.startForms = startForms;
        this.holds = holds;
        this.files = files;
        this.callers = callers;
        this.drafts = drafts;
        this.bars = bars;
        this.words = words;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new HistoryWithoutDecisions()));
        configuration.setHistoryEventHandler(new PrivateHistory());
        configuration.setHistoryEventProducer(new PrivateFailure.InHistory());
        configuration.setFailedJobCommandFactory(new PrivateFailure.OfJobs());
        configuration.setTenantIdProvider(new TenantOfCase(callers::getObject, startForms::getObject));
        configuration.setFormService(new CaseFormService(taskForms::getObject, startForms::getObject));
        var queries = new QueriesByVariable(
                configuration, new HiddenTasks(configuration, bars::getObject, callers::getObject));
        List<SessionFactory> sessions =
                with(configuration.getCustomSessionFactories(), new AcceptedInThisCommand.Factory());
        sessions.add(queries.whereTasksAreFound());
        sessions.add(new RightsInTheQuestion.Factory());
        configuration.setCustomSessionFactories(sessions);
        var listeners = with(
                configuration.getCustomPreBPMNParseListeners(),
                new Guards(taskForms::getObject, startForms::getObject, holds::getObject, files::getObject));
        listeners.add(new ForgetsDrafts(drafts::getObject));
        configuration.setCustomPreBPMNParseListeners(listeners);
        var before = with(configuration.getCustomPreCommandInterceptorsTxRequired(), new ClosedRoads());
        before.add(queries);
        before.add(new NumberedFailures());
        before.add(new NotThere(configuration));
        before.add(new RetryOnce());
        configuration.setCustomPreCommandInterceptorsTxRequired(before);
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.getCustomPostDecisionTableEvaluationListeners().add(new FiredRules());
        decisions.setFeelEngineFactory(WordsInTables.over(new ScalaFeelEngineFactory()));
        configuration.setDmnEngineConfiguration(decisions);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setVariableTypes(new GuardedSerializer.All(configuration.getVariableSerializers(), words));
    }

    private static <T> List<T> with(List<T> some, T one) {
        List<T> all = some == null ? new ArrayList<>() : new ArrayList<>(some);
        all.add(one);
        return all;
    }
}
