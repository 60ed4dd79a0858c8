package dk.omhu.browser;

import com.microsoft.playwright.PlaywrightException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** Now and then the browser never answers that something is closed, and the driver waits for it without end: so did a whole build. */
final class Closing {
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "closing");
        thread.setDaemon(true);
        return thread;
    });

    private Closing() {}

    /** Closes, or goes on without after twenty seconds: what is left open goes with the browser's process. */
    static void orGoOn(Runnable close) {
        var waiting = Thread.currentThread();
        var watch = WATCH.schedule(waiting::interrupt, 20, TimeUnit.SECONDS);
        try {
            close.run();
        } catch (PlaywrightException unanswered) {
            LoggerFactory.getLogger(Closing.class).warn("The browser did not say that it closed a window");
        } finally {
            watch.cancel(false);
            Thread.interrupted();
        }
    }
}
