package dk.omhu.speed;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a request asks the database, for a request that names itself in the header {@value #NAME}. */
@Component
class CountedStatements implements BeanPostProcessor {
    static final String NAME = "Omhu-Counted-Request";

    /** Only while a named request is worked on, and only its own thread's. */
    private final ThreadLocal<List<Statement>> open = new ThreadLocal<>();

    /** An answer can reach the caller before the server is through with the request. */
    private final Map<String, CompletableFuture<List<Statement>>> asked = new ConcurrentHashMap<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource database
                ? ProxyDataSourceBuilder.create(database)
                        .name(beanName)
                        .listener(new Listener())
                        .build()
                : bean;
    }

    /** The statements of the request of this name, which was used once. */
    List<Statement> of(String name) {
        try {
            return request(name).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException none) {
            throw new IllegalStateException("No request named itself " + name, none);
        } finally {
            asked.remove(name);
        }
    }

    private CompletableFuture<List<Statement>> request(String name) {
        return asked.computeIfAbsent(name, one -> new CompletableFuture<>());
    }

    /** With the values of its parameters in their order. */
    record Statement(String sql, List<Object> values) {}

    private static List<Object> values(QueryInfo query) {
        return query.getParametersList().stream()
                .limit(1)
                .flatMap(List::stream)
                .map(parameter -> parameter.getArgs()[1])
                .toList();
    }

    private final class Listener implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            var statements = open.get();
            if (statements != null) {
                queries.forEach(query -> statements.add(new Statement(query.getQuery(), values(query))));
            }
        }
    }

    /** Outermost, so that finding out who is signed in counts too. */
    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Requests extends OncePerRequestFilter {
        private final CountedStatements statements;

        Requests(CountedStatements statements) {
            this.statements = statements;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            var name = request.getHeader(NAME);
            if (name == null) {
                chain.doFilter(request, response);
                return;
            }
            List<Statement> asked = new ArrayList<>();
            statements.open.set(asked);
            try {
                chain.doFilter(request, response);
            } finally {
                statements.open.remove();
                statements.request(name).complete(List.copyOf(asked));
            }
        }
    }
}
