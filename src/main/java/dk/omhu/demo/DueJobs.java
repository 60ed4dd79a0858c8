package dk.omhu.demo;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.DemoTime;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Runs the jobs of the story's own cases when their time comes: the job executor does not work yet, and could not see them.
 * Mails are left to it: they go in transactions of their own, which see nothing of a story before it is told.
 */
@Component
@Profile("demo")
class DueJobs {
    static final String MAILS = "send-notice";

    private static final Comparator<Job> FIRST_DUE =
            Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.<Date>naturalOrder()));

    private final RuntimeService runtime;
    private final ManagementService management;
    private final DemoTime time;

    DueJobs(RuntimeService runtime, ManagementService management, DemoTime time) {
        this.runtime = runtime;
        this.management = management;
        this.time = time;
    }

    /**
     * Runs what waits only for a commit at the time at which the clocks stand, then every timer until the end at its own time,
     * and leaves the clocks at the end.
     */
    void runUntil(Instant end, Collection<CaseNumber> cases) {
        for (var job = next(end, cases); job.isPresent(); job = next(end, cases)) {
            if (job.get().getDuedate() != null) {
                time.stopAt(job.get().getDuedate().toInstant());
            }
            management.executeJob(job.get().getId());
        }
        time.stopAt(end);
    }

    private Optional<Job> next(Instant end, Collection<CaseNumber> cases) {
        Set<String> instances = new HashSet<>();
        cases.forEach(number ->
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                        .map(ProcessInstance::getId)
                        .forEach(instances::add));
        return instances.isEmpty()
                ? Optional.empty()
                : management.createJobQuery().processInstanceIds(instances).list().stream()
                        .filter(job -> !MAILS.equals(job.getProcessDefinitionKey()))
                        .filter(job -> job.getDuedate() == null
                                || !job.getDuedate().toInstant().isAfter(end))
                        .min(FIRST_DUE);
    }
}
