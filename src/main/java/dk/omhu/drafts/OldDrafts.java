package dk.omhu.drafts;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Empties the drawer once an hour, on every machine: deleting twice does no harm. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OldDrafts {
    private static final Logger LOG = LoggerFactory.getLogger(OldDrafts.class);

    private final KeptDrafts drafts;

    OldDrafts(KeptDrafts drafts) {
        this.drafts = drafts;
    }

    @Scheduled(initialDelay = 10, fixedRate = 60, timeUnit = TimeUnit.MINUTES)
    void clear() {
        int gone = drafts.deleteOld();
        if (gone > 0) {
            LOG.info("{} drafts of more than {} days deleted", gone, KeptDrafts.LIFE.toDays());
        }
    }
}
