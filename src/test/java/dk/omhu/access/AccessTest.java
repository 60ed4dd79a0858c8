package dk.omhu.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole application with its real database and server; all classes that wear this share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.history-level=full",
            "camunda.bpm.job-execution.enabled=false",
            "omhu.demo=empty",
            "OMHU_DEMO=empty"
        })
@ActiveProfiles("demo")
@Import(Probe.class)
@ContextConfiguration(initializers = dk.omhu.TestDatabase.class)
@interface AccessTest {}
