package dk.omhu.notice;

import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Chooses the road: the configured server; without one the demo's mailbox; outside the demo none. */
@Configuration(proxyBeanMethods = false)
class Roads {
    private static final Logger LOG = LoggerFactory.getLogger(Roads.class);

    @Bean
    MailRoad mailRoad(Environment environment, Clock clock) {
        var server = MailServer.of(environment);
        if (server.isPresent()) {
            return new ServerRoad(server.get(), clock);
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return new DemoMailbox(
                    Path.of(environment.getRequiredProperty("omhu.data"))
                            .toAbsolutePath()
                            .normalize()
                            .resolve("mails"),
                    clock);
        }
        LOG.warn(
                "No mail server is configured (OMHU_MAIL_HOST): notices are kept, and each morning an incident says so");
        return new NoRoad();
    }
}
