package dk.omhu.duty;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every minute whether a duty has ended, where the engine's jobs run too. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class DutyWatch {
    private final EndedDuties ended;

    DutyWatch(EndedDuties ended) {
        this.ended = ended;
    }

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void look() {
        ended.close();
    }
}
