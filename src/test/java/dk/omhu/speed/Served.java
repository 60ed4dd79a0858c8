package dk.omhu.speed;

import dk.omhu.Omhu;
import dk.omhu.TestMailServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A server on a database of the benchmark: Omhu, or the stock engine with what Omhu wrote. */
record Served(ConfigurableApplicationContext context) implements AutoCloseable {
    /** It counts walked models for the tests; production has none. */
    private static final String NO_COVERAGE =
            "--spring.autoconfigure.exclude=org.camunda.community.process_test_coverage.spring_test.platform7"
                    + ".ProcessEngineCoverageConfiguration";

    /** Spring Security is there for the sign-in of production; the stock engine knows nothing of it. */
    private static final String NO_SECURITY =
            ",org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration"
                    + ",org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration"
                    + ",org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration"
                    + ",org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration";

    /** As in production, but with the demo's users, on any free port. */
    static Served omhu(String databaseUrl) {
        return new Served(new SpringApplicationBuilder(Omhu.class)
                .profiles("demo")
                .initializers(new TestMailServer())
                .run(
                        "--server.port=0",
                        NO_COVERAGE,
                        "--omhu.demo=empty",
                        "--omhu.database.url=" + databaseUrl,
                        "--omhu.database.user=postgres",
                        "--omhu.database.password=postgres"));
    }

    /** With the settings it comes with; only rights are on, and jobs, which need our beans, are off. */
    static Served stock(String databaseUrl) {
        return new Served(new SpringApplicationBuilder(StockCamunda.class)
                .run(
                        "--spring.config.name=none-of-omhu",
                        "--server.port=0",
                        NO_COVERAGE + NO_SECURITY,
                        "--spring.flyway.enabled=false",
                        "--spring.datasource.url=" + databaseUrl,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--camunda.bpm.authorization.enabled=true",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--camunda.bpm.auto-deployment-enabled=false"));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
