package dk.omhu.deadlines;

import dk.omhu.Omhu;
import dk.omhu.TestMailServer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole Omhu with an engine and a job executor of its own; several can stand on one database. */
final class Node implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final ProcessEngineConfigurationImpl configuration;
    private final Map<String, AtomicInteger> handled = new ConcurrentHashMap<>();

    // The engine keeps its handlers in a raw map.
    @SuppressWarnings("unchecked")
    private Node(ConfigurableApplicationContext context) {
        this.context = context;
        this.configuration = (ProcessEngineConfigurationImpl)
                context.getBean(ProcessEngine.class).getProcessEngineConfiguration();
        var handlers = configuration.getJobHandlers();
        handlers.put("omhu-clock", counting(handlers.get("omhu-clock")));
    }

    /** Starts one that does no job yet. */
    static Node on(String databaseUrl, String name) {
        return new Node(new SpringApplicationBuilder(Omhu.class)
                .profiles("demo")
                .initializers(new TestMailServer())
                .run(
                        "--server.port=0",
                        // What records walked models has one record for a JVM, and it is the other tests'.
                        "--spring.autoconfigure.exclude=org.camunda.community.process_test_coverage.spring_test.platform7"
                                + ".ProcessEngineCoverageConfiguration",
                        "--omhu.demo=empty",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--camunda.bpm.process-engine-name=" + name,
                        "--omhu.database.url=" + databaseUrl,
                        "--omhu.database.user=postgres",
                        "--omhu.database.password=postgres",
                        "--spring.datasource.url=" + databaseUrl,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ProcessEngine engine() {
        return bean(ProcessEngine.class);
    }

    /** From here on it does what is due. */
    void work() {
        configuration.getJobExecutor().start();
    }

    void rest() {
        configuration.getJobExecutor().shutdown();
    }

    /** How often it handled each alarm, of those whose transaction was committed. */
    Map<String, AtomicInteger> handled() {
        return handled;
    }

    private <T extends JobHandlerConfiguration> JobHandler<T> counting(JobHandler<T> handler) {
        return new JobHandler<>() {
            @Override
            public String getType() {
                return handler.getType();
            }

            @Override
            public void execute(T setting, ExecutionEntity execution, CommandContext command, String tenantId) {
                handler.execute(setting, execution, command, tenantId);
                command.getTransactionContext()
                        .addTransactionListener(
                                TransactionState.COMMITTED,
                                committed -> handled.computeIfAbsent(
                                                setting.toCanonicalString(), alarm -> new AtomicInteger())
                                        .incrementAndGet());
            }

            @Override
            public T newConfiguration(String text) {
                return handler.newConfiguration(text);
            }

            @Override
            public void onDelete(T setting, JobEntity job) {
                handler.onDelete(setting, job);
            }
        };
    }

    @Override
    public void close() {
        rest();
        context.close();
    }
}
