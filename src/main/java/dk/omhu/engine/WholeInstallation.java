package dk.omhu.engine;

import static dk.omhu.engine.Refusals.forbidden;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Questions that the engine answers over all municipalities at once: no check of tenants stands in them, so nobody who is signed in
 * may ask. Monitoring has doors of its own.
 */
final class WholeInstallation extends CommandInterceptor {
    private static final Set<String> OVER_ALL = Set.of(
            "GetUniqueTaskWorkerCountCmd",
            "DeleteMetricsCmd",
            "DeleteTaskMetricsCmd",
            "GetTableCountCmd",
            "GetTableMetaDataCmd",
            "TablePageQueryImpl",
            "GetPropertiesCmd",
            "SetPropertyCmd",
            "DeletePropertyCmd",
            "SchemaLogQueryImpl",
            "HistoryCleanupCmd",
            "FindHistoryCleanupJobsCmd");

    /** Sums of the whole installation, which Admin's page of the system shows; an administrator belongs to no municipality. */
    private static final Set<String> SUMS = Set.of("MetricsQueryImpl", "GetTelemetryDataCmd");

    private final SignedInUser signedIn;

    WholeInstallation(ProcessEngineConfigurationImpl configuration) {
        this.signedIn = new SignedInUser(configuration);
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null) {
            signedIn.user().filter(me -> isClosed(command, me)).ifPresent(me -> {
                throw forbidden(Refusals.NOT_THERE);
            });
        }
        return next.execute(command);
    }

    private boolean isClosed(Command<?> command, String me) {
        var name = command.getClass().getSimpleName();
        return OVER_ALL.contains(name)
                || SUMS.contains(name) && !signedIn.isAdministrator()
                || command instanceof ProcessDefinitionQueryImpl models && asksForFailures(models)
                || command instanceof GroupQueryImpl groups && asksAboutSomebody(groups, me);
    }

    /** Which models have incidents, in whatever municipality: models are shared. */
    private static boolean asksForFailures(ProcessDefinitionQueryImpl models) {
        return Stream.of(
                        models.getIncidentId(),
                        models.getIncidentType(),
                        models.getIncidentMessage(),
                        models.getIncidentMessageLike())
                .anyMatch(asked -> asked != null);
    }

    /** Which roles somebody has tells that there is somebody: users belong to municipalities, groups do not. */
    private boolean asksAboutSomebody(GroupQueryImpl groups, String me) {
        return groups.getUserId() != null && !groups.getUserId().equals(me) && !signedIn.isAdministrator();
    }
}
