package dk.omhu.insight;

import dk.omhu.casefile.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether the excerpt of a case names the employees: not, unless a manager decided so and said why. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NamesDecisions {
    private final JdbcClient sql;
    private final Clock clock;

    NamesDecisions(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Decided(boolean names, String reason, String by, Instant at) {}

    void decide(CaseNumber number, boolean names, String reason, String by) {
        sql.sql("""
                        insert into log_names_decision (case_number, municipality, names, reason, decided_by, decided_at)
                        values (:number, :municipality, :names, :reason, :by, :at)""")
                .param("number", number.value())
                .param("municipality", number.municipality().value())
                .param("names", names)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The newest decision counts. */
    Optional<Decided> of(CaseNumber number) {
        return sql.sql("""
                        select names, reason, decided_by, decided_at from log_names_decision
                        where case_number = :number order by id desc limit 1""")
                .param("number", number.value())
                .query((row, index) -> new Decided(
                        row.getBoolean("names"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant()))
                .optional();
    }
}
