package dk.omhu;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
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
                        // In production each question is planned for its own values; with a dozen rows that is a waste
                        // of time.
                        "spring.datasource.hikari.connection-init-sql=set jit = off",
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres")
                .applyTo(context);
    }

    /**
     * An empty database of its own in the same server, for a test that no other may disturb.
     *
     * @param name in lower case
     */
    public static Another another(String name) throws SQLException {
        inServer("create database " + name);
        return new Another(name);
    }

    /** A database that goes with its test. */
    public record Another(String name) implements AutoCloseable {
        public String url() {
            return POSTGRES.getJdbcUrl("postgres", name);
        }

        @Override
        public void close() throws SQLException {
            inServer("drop database " + name + " with (force)");
        }
    }

    private static void inServer(String command) throws SQLException {
        try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
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
