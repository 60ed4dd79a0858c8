package dk.omhu.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

/** Nobody's name reaches the log through an exception. The planted name stands in messages at every depth. */
class PrivateLogTest {
    private static final String NAME = "Bent Planteret";

    @Test
    void exceptionsAreClassesAndFramesAtEveryDepth() {
        var output = logged("dk.omhu.casefile", log -> log.error("The case could not be saved", nested()));

        assertThat(output)
                .contains("The case could not be saved")
                .contains("java.lang.IllegalStateException")
                .contains("Caused by: java.lang.IllegalArgumentException")
                .contains("Suppressed: java.lang.UnsupportedOperationException")
                .contains("at dk.omhu.start.PrivateLogTest.nested")
                .doesNotContain(NAME);
    }

    @Test
    void aLineThatRepeatsTheMessageOfItsExceptionIsCut() {
        var output = logged("org.apache.catalina.core", log -> {
            var thrown = nested();
            log.error("Servlet threw exception [Request processing failed: {}]", thrown.getMessage(), thrown);
            log.error("Root cause: {}", thrown.getCause().getMessage(), thrown);
        });

        assertThat(output)
                .contains("Servlet threw exception [Request processing failed: […]]")
                .doesNotContain(NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.camunda.bpm.engine.context",
                "org.camunda.bpm.engine.cmd",
                "org.camunda.bpm.engine.jobexecutor",
                "org.camunda.bpm.engine.rest.exception",
                "org.hibernate.engine.jdbc.spi.SqlExceptionHelper",
                "org.hibernate.orm.jdbc.batch",
                "org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver",
                "org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver",
                "org.camunda.feel.FeelEngine"
            })
    void loggersThatWriteTheMessageAsTheLineAreSilent(String logger) {
        assertThat(logged(logger, log -> log.error("Exception: {}", nested().getMessage())))
                .isEmpty();
    }

    @Test
    void whyAStartWasRefusedIsStillShown() {
        var output = logged(OneLineReport.class.getName(), log -> log.error("{}", StartChecks.portTaken(8080)));

        assertThat(output).contains("Port 8080 er optaget");
    }

    @Test
    void aStartThatFailedUnforeseenIsToldInFull() {
        var output = logged(
                "org.springframework.boot.SpringApplication",
                log -> log.error("Application run failed", new IllegalStateException("Migration checksum mismatch")));

        assertThat(output).contains("Migration checksum mismatch");
    }

    private static RuntimeException nested() {
        var thrown = new IllegalStateException(
                "could not insert " + NAME, new IllegalArgumentException("Key (name)=(" + NAME + ") already exists"));
        thrown.addSuppressed(new UnsupportedOperationException(NAME));
        return thrown;
    }

    /** What the real configuration prints. */
    private static String logged(String logger, Consumer<Logger> work) {
        var before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        var context = new LoggerContext();
        // Without it the appender fails in silence, and this test would hear nothing and be content.
        context.setMDCAdapter(new LogbackMDCAdapter());
        try {
            var configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(PrivateLogTest.class.getResource("/logback-spring.xml"));
            work.accept(context.getLogger(logger));
        } catch (ch.qos.logback.core.joran.spi.JoranException e) {
            throw new AssertionError(e);
        } finally {
            context.stop();
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
