package dk.omhu.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.stereotype.Component;

/**
 * Wakes a feature at a time, by a job of the engine that belongs to no case: its executor sees to it that several machines do it
 * once, that a stopped one does it late, and that a failure shows in Cockpit.
 */
@Component
public class Wakeups {
    private final ProcessEngineConfigurationImpl configuration;
    private final ManagementService jobs;

    Wakeups(ProcessEngine engine) {
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.jobs = engine.getManagementService();
    }

    /**
     * Asks to be woken, in the caller's transaction; answers an id for {@link #cancel}.
     *
     * @param about what {@link Wakeup#now} is told; names nobody
     */
    public String at(Instant when, Wakeup wakeup, String about) {
        return configuration.getCommandExecutorTxRequired().execute(command -> {
            var timer = new TimerEntity();
            timer.setDuedate(Date.from(when));
            timer.setJobHandlerType(WakeupHandler.TYPE);
            timer.setJobHandlerConfiguration(new WakeupHandler.Call(wakeup.kind(), about));
            command.getJobManager().schedule(timer);
            return timer.getId();
        });
    }

    /** Takes the wish back; one that has been fulfilled is no matter. */
    public void cancel(String id) {
        configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    if (jobs.createJobQuery().jobId(id).count() > 0) {
                        jobs.deleteJob(id);
                    }
                    return null;
                }));
    }
}
