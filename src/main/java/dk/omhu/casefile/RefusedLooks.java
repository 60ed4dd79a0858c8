package dk.omhu.casefile;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    private final ThreadLocal<List<Look>> ofRequest = new ThreadLocal<>();
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
        var waiting = ofRequest.get();
        if (waiting != null) {
            waiting.add(look);
        } else if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    write(List.of(look));
                }
            });
        } else {
            write(List.of(look));
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        List<Look> looks = new ArrayList<>();
        ofRequest.set(looks);
        try {
            next.doFilter(request, response);
        } finally {
            ofRequest.remove();
            write(looks);
        }
    }

    /** The refusal stands whatever becomes of its row. */
    private void write(List<Look> looks) {
        if (looks.isEmpty()) {
            return;
        }
        try {
            alone.executeWithoutResult(
                    status -> looks.stream().filter(this::isOfACase).forEach(chain::add));
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
