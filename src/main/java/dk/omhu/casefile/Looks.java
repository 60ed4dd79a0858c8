package dk.omhu.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads in the access log what somebody did on a case. */
@Component
public class Looks {
    private final JdbcClient sql;
    private final CaseBars numbers;

    Looks(JdbcClient sql, CaseBars numbers) {
        this.sql = sql;
        this.numbers = numbers;
    }

    /** A row: when, and the word of what was done. */
    public record Look(Instant at, String act) {}

    /** What the user did on the case, under any of its numbers, in this time, oldest first. */
    public List<Look> of(String userId, CaseNumber number, Instant from, Instant to) {
        return sql.sql("""
                        select at, act from access_log
                        where case_number = any(:numbers) and user_id = :user and at >= :from and at <= :to order by id""")
                .param(
                        "numbers",
                        numbers.sameAs(number).stream().map(CaseNumber::value).toArray(String[]::new))
                .param("user", userId)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, index) ->
                        new Look(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("act")))
                .list();
    }
}
