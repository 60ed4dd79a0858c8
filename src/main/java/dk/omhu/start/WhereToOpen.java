package dk.omhu.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The last word of a start: where to open Omhu, and how long it took. */
@Component
class WhereToOpen {
    private static final Logger LOG = LoggerFactory.getLogger(WhereToOpen.class);

    @EventListener
    void stillInUtc(ApplicationStartedEvent started) {
        StartChecks.requireUtc();
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var outside = web.getEnvironment().getProperty("omhu.url", "").strip();
            LOG.info(
                    "Omhu er klar efter {} sekunder: åbn {}",
                    Math.max(1, ready.getTimeTaken().toSeconds()),
                    outside.isEmpty()
                            ? "http://localhost:%d/"
                                    .formatted(web.getWebServer().getPort())
                            : outside);
        }
    }
}
