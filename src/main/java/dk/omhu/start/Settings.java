package dk.omhu.start;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** The few settings that decide what is started (see docs/running.md). */
final class Settings {

    private Settings() {}

    /** The folder that holds everything when the database is embedded. */
    static Path data(Environment environment) {
        return Path.of(environment.getRequiredProperty("omhu.data"))
                .toAbsolutePath()
                .normalize();
    }

    /** The external database; empty when the embedded one is to be started. */
    static Optional<ExternalDatabase> externalDatabase(Environment environment) {
        return Optional.ofNullable(environment.getProperty("omhu.database.url"))
                .map(String::strip)
                .filter(StringUtils::hasText)
                .map(url -> new ExternalDatabase(
                        url,
                        environment.getProperty("omhu.database.user"),
                        environment.getProperty("omhu.database.password")));
    }

    /** The port of the web server; 0 is any free one. */
    static int port(Environment environment) {
        try {
            var port = environment.getProperty("server.port", Integer.class, 8080);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (ConversionException notANumber) {
            // the same refusal
        }
        throw new StartRefused("OMHU_PORT skal være et tal mellem 0 og 65535.");
    }
}
