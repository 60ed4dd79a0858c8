package dk.omhu.casefile;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** "Afventer politiet": a state of the case in which the infohus's work waits; several causes may hold it at once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PoliceHolds {
    private final JdbcClient sql;
    private final Clock clock;

    PoliceHolds(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Begins a hold for a cause, such as the acute situation with this id. */
    public void begin(CaseNumber number, String cause) {
        sql.sql("insert into police_hold (case_number, cause, since) values (:number, :cause, :since)")
                .param("number", number.value())
                .param("cause", cause)
                .param("since", java.sql.Timestamp.from(clock.instant()))
                .update();
    }

    /** Ends the hold of the cause; others stand. */
    public void end(CaseNumber number, String cause) {
        sql.sql("""
                        update police_hold set ended_at = :at
                        where case_number = :number and cause = :cause and ended_at is null""")
                .param("number", number.value())
                .param("cause", cause)
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether the infohus's work on the case waits for the police now. */
    public boolean stand(CaseNumber number) {
        return sql.sql("select exists (select 1 from police_hold where case_number = :number and ended_at is null)")
                .param("number", number.value())
                .query(Boolean.class)
                .single();
    }
}
