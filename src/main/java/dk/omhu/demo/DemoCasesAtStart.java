package dk.omhu.demo;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the demo cases that are not there yet, unless {@code OMHU_DEMO=empty} asks for an empty house. */
@Component
@Profile("demo")
class DemoCasesAtStart implements SmartLifecycle {
    /** After models (10), rights (20) and people (30); before the web server and the job executor, which come last. */
    private static final int PHASE = 40;

    private static final Logger LOG = LoggerFactory.getLogger(DemoCasesAtStart.class);

    private final DemoCases cases;
    private final boolean wanted;
    private volatile boolean running;

    DemoCasesAtStart(DemoCases cases, @Value("${omhu.demo:}") String demo) {
        this.cases = cases;
        this.wanted = !"empty".equalsIgnoreCase(demo.strip());
    }

    @Override
    public void start() {
        if (wanted) {
            long begun = System.nanoTime();
            int played = cases.play(Vignettes.all());
            if (played > 0) {
                LOG.info(
                        "{} demo cases made in {} ms",
                        played,
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            }
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
