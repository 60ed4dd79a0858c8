package dk.omhu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.OmhuTest;
import dk.omhu.Rest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-109432: no expression from outside is evaluated, at the top of a question or inside its {@code or}. */
@OmhuTest
class ExpressionsInQueriesTest {
    /** Harmless, and seen working where the hole is open. */
    private static final String EXPRESSION = "${now()}";

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    @Test
    void noQuestionHoldsAnExpression() {
        for (var question : List.of(
                Map.of("createdBeforeExpression", EXPRESSION),
                Map.of("orQueries", List.of(Map.of("createdBeforeExpression", EXPRESSION))))) {
            for (var path : List.of("/engine-rest/task", "/engine-rest/task/count")) {
                assertThat(as("tovholder-751").post(path, question).status())
                        .as("%s %s", path, question)
                        .isEqualTo(400);
            }
        }
        assertThat(as("tovholder-751")
                        .post("/engine-rest/task", Map.of("orQueries", List.of(Map.of("name", "Visitér bekymringen"))))
                        .status())
                .as("an ordinary or goes on working")
                .isEqualTo(200);
    }

    @Test
    void whatExtendsAFilterHoldsNone() {
        var coordinator = as("tovholder-751");
        var filter =
                coordinator.get("/engine-rest/filter").json().get(0).path("id").asText();

        for (var act : List.of("list", "count")) {
            var path = "/engine-rest/filter/%s/%s".formatted(filter, act);
            assertThat(coordinator
                            .post(path, Map.of("orQueries", List.of(Map.of("createdBeforeExpression", EXPRESSION))))
                            .status())
                    .as(act)
                    .isEqualTo(400);
        }
        assertThat(coordinator
                        .post("/engine-rest/filter/%s/count".formatted(filter), Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aSavedFilterHoldsOnlyWhatAFilterNeeds() {
        var inside =
                tasks().or().taskCreatedBeforeExpression("${models.toString()}").endOr();

        assertThatThrownBy(() -> save(inside)).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> save(tasks().taskCreatedBeforeExpression("${dateTime().getClass()}")))
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> save(tasks().taskAssigneeExpression("${currentUser().toString()}")))
                .isInstanceOf(BadUserRequestException.class);
        assertThatCode(() -> save(tasks().taskCreatedBeforeExpression("${dateTime().plusDays(3)}")))
                .doesNotThrowAnyException();
    }

    @Test
    void theEnginesOwnClassOverlooksThem() throws ReflectiveOperationException, IOException {
        var stock = new StockClasses();
        var validator = stock.loadClass("org.camunda.bpm.engine.impl.QueryValidators$AdhocQueryValidator");
        var validate = validator.getMethod("validate", AbstractQuery.class);
        var instance = validator.getField("INSTANCE").get(null);
        var outer = (TaskQuery) tasks().taskCreatedBeforeExpression(EXPRESSION);
        var inner =
                (TaskQuery) tasks().or().taskCreatedBeforeExpression(EXPRESSION).endOr();

        assertThatCode(() -> inEngine(() -> validate.invoke(instance, inner))).doesNotThrowAnyException();
        assertThatThrownBy(() -> inEngine(() -> validate.invoke(instance, outer)))
                .hasRootCauseInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(((AbstractQuery<?, ?>) inner)::validate).isInstanceOf(BadUserRequestException.class);
    }

    private interface Act {
        void go() throws IllegalAccessException, InvocationTargetException;
    }

    private void inEngine(Act act) {
        commands().execute(context -> {
            try {
                act.go();
                return null;
            } catch (ReflectiveOperationException refused) {
                throw new IllegalStateException(refused);
            }
        });
    }

    private CommandExecutor commands() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    private TaskQuery tasks() {
        return new TaskQueryImpl(commands());
    }

    private void save(TaskQuery query) {
        var filters = engine.getFilterService();
        var saved = filters.saveFilter(filters.newTaskFilter("prøve").setQuery(query));
        filters.deleteFilter(saved.getId());
    }

    private Rest as(String user) {
        return new Rest(port, user);
    }

    /** Reads the class of that name from the engine's jar, which ours stands before. */
    private static final class StockClasses extends ClassLoader {
        StockClasses() {
            super(ExpressionsInQueriesTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.camunda.bpm.engine.impl.QueryValidators")) {
                return super.loadClass(name, resolve);
            }
            var loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try {
                for (URL place : Collections.list(getParent().getResources(name.replace('.', '/') + ".class"))) {
                    if (place.getProtocol().equals("jar")) {
                        try (InputStream bytes = place.openStream()) {
                            var code = bytes.readAllBytes();
                            return defineClass(name, code, 0, code.length);
                        }
                    }
                }
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
