package dk.omhu.engine;

import static dk.omhu.engine.Refusals.forbidden;
import static dk.omhu.engine.Refusals.wrongRoad;

import java.util.Date;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;
import org.camunda.bpm.engine.management.SetJobRetriesBuilder;
import org.camunda.bpm.engine.management.SetJobRetriesByJobsAsyncBuilder;
import org.camunda.bpm.engine.management.SetJobRetriesByProcessAsyncBuilder;

/**
 * A job runs when its time has come. Stock asks for the right to run one by hand inside the attempt, and counts the refusal as a
 * failure of the job: three requests from anybody who is signed in, and no alarm of a child's clock would ever ring. Who may let
 * a job try again may not do the opposite with the same request: take its tries away or put it off.
 */
class OwnJobsService extends ManagementServiceImpl {
    private final SignedInUser signedIn;

    OwnJobsService(ProcessEngineConfigurationImpl configuration) {
        super(configuration);
        this.signedIn = new SignedInUser(configuration);
    }

    @Override
    public void executeJob(String jobId) {
        if (signedIn.user().isPresent()) {
            throw forbidden(Refusals.JOBS_RUN_THEMSELVES);
        }
        super.executeJob(jobId);
    }

    @Override
    public SetJobRetriesBuilderImpl setJobRetries(int retries) {
        refuseToStop(retries < 1);
        return new SetJobRetriesBuilderImpl(commandExecutor, retries) {
            @Override
            public SetJobRetriesBuilder dueDate(Date date) {
                refuseToStop(date != null);
                return super.dueDate(date);
            }
        };
    }

    @Override
    public SetJobRetriesByJobsAsyncBuilder setJobRetriesByJobsAsync(int retries) {
        refuseToStop(retries < 1);
        return super.setJobRetriesByJobsAsync(retries);
    }

    @Override
    public SetJobRetriesByProcessAsyncBuilder setJobRetriesByProcessAsync(int retries) {
        refuseToStop(retries < 1);
        return super.setJobRetriesByProcessAsync(retries);
    }

    private void refuseToStop(boolean stops) {
        if (stops && signedIn.user().isPresent()) {
            throw wrongRoad(Refusals.ONLY_ANOTHER_TRY);
        }
    }
}
