package dk.omhu.casefile;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The rows of looks that were refused. Within a request they wait until it is over: a second connection beside the one that the
 * request holds would let a flood of refusals lock up the pool.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedLooks extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedLooks.class);

    private final ThreadLocal<Waiting> ofRequest = new ThreadLocal<>();
    private final LookChain chain;
    private final JdbcClient sql;
    private final TransactionTemplate alone;

    RefusedLooks(LookChain chain, JdbcClient sql, PlatformTransactionManager transactions) {
        this.chain = chain;
        this.sql = sql;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void add(Look look) {
        List<Supplier<Optional<Look>>> one = List.of(() -> Optional.of(look));
        var waiting = ofRequest.get();
        if (waiting != null) {
            waiting.known.addAll(one);
        } else if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    write(one);
                }
            });
        } else {
            write(one);
        }
    }

    /**
     * A row that is asked for when the request is over, and only where nothing else of it was refused on record. Outside a request
     * nobody stands at a door.
     */
    void later(Supplier<Optional<Look>> look) {
        var waiting = ofRequest.get();
        if (waiting != null) {
            waiting.unknown.add(look);
        }
    }

    /** The rows of a request: those that are known, and those to be found out. */
    private static final class Waiting {
        private final List<Supplier<Optional<Look>>> known = new ArrayList<>();
        private final List<Supplier<Optional<Look>>> unknown = new ArrayList<>();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        var waiting = new Waiting();
        ofRequest.set(waiting);
        try {
            next.doFilter(request, response);
        } finally {
            ofRequest.remove();
            write(waiting.known.isEmpty() ? waiting.unknown : waiting.known);
        }
    }

    /** The refusal stands whatever becomes of its row. */
    private void write(List<Supplier<Optional<Look>>> looks) {
        if (looks.isEmpty()) {
            return;
        }
        try {
            alone.executeWithoutResult(status -> looks.stream()
                    .flatMap(look -> look.get().stream())
                    .filter(this::isOfACase)
                    .forEach(chain::add));
        } catch (RuntimeException failed) {
            LOG.error("A refused look was not logged", failed);
        }
    }

    private boolean isOfACase(Look look) {
        return sql.sql("select exists (select 1 from case_file where number = :number)")
                .param("number", look.caseNumber())
                .query(Boolean.class)
                .single();
    }
}
