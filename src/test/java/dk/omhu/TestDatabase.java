package dk.omhu;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One real PostgreSQL for all tests of a JVM. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final EmbeddedPostgres POSTGRES = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var url = POSTGRES.getJdbcUrl("postgres", "postgres");
        TestPropertyValues.of(
                        "omhu.database.url=" + url,
                        "omhu.database.user=postgres",
                        "omhu.database.password=postgres",
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres")
                .applyTo(context);
    }

    private static EmbeddedPostgres start() {
        try {
            var postgres =
                    EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
            // After the contexts: a pool that finds its database gone holds up the end of the JVM for 30 seconds.
            SpringApplication.getShutdownHandlers().add(() -> close(postgres));
            return postgres;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
