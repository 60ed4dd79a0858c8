package dk.omhu.engine;

import static dk.omhu.engine.Refusals.forbidden;

import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * A job runs when its time has come. Stock asks for the right to run one by hand inside the attempt, and counts the refusal as a
 * failure of the job: three requests from anybody who is signed in, and no alarm of a child's clock would ever ring.
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
}
