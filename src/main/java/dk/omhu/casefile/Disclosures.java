package dk.omhu.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was passed on to whom, why, and on which basis: none of it may be missing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Disclosures {

    /** One disclosure to one recipient (a role id). */
    public record Disclosure(
            String recipient, String basis, String purpose, String necessity, String shared, String by, Instant at) {

        public Disclosure {
            for (var text : List.of(recipient, basis, purpose, necessity, shared)) {
                if (text.isBlank()) {
                    throw new IllegalArgumentException("A disclosure needs recipient, basis, purpose and necessity");
                }
            }
        }
    }

    private final JdbcClient sql;
    private final Clock clock;

    Disclosures(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Records a disclosure made now. */
    public void disclose(
            CaseNumber number,
            String recipient,
            String basis,
            String purpose,
            String necessity,
            String shared,
            String by) {
        var made = new Disclosure(recipient, basis, purpose, necessity, shared, by, clock.instant());
        sql.sql("""
                        insert into disclosure (case_number, recipient, basis, purpose, necessity, shared, disclosed_by, disclosed_at)
                        values (:number, :recipient, :basis, :purpose, :necessity, :shared, :by, :at)""")
                .param("number", number.value())
                .param("recipient", made.recipient())
                .param("basis", made.basis())
                .param("purpose", made.purpose())
                .param("necessity", made.necessity())
                .param("shared", made.shared())
                .param("by", made.by())
                .param("at", java.sql.Timestamp.from(made.at()))
                .update();
    }

    /** What the recipient was given on this case, oldest first. */
    public List<Disclosure> to(String recipient, CaseNumber number) {
        return sql.sql("select * from disclosure where case_number = :number and recipient = :recipient order by id")
                .param("number", number.value())
                .param("recipient", recipient)
                .query((row, index) -> new Disclosure(
                        row.getString("recipient"),
                        row.getString("basis"),
                        row.getString("purpose"),
                        row.getString("necessity"),
                        row.getString("shared"),
                        row.getString("disclosed_by"),
                        row.getTimestamp("disclosed_at").toInstant()))
                .list();
    }
}
