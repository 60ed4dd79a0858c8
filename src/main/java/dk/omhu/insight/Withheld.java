package dk.omhu.insight;

import dk.omhu.casefile.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the person is not told of the log: looks by the police, and all that was done while the case waited for them or a contact
 * lock of theirs stood (decisions/0032). That something is left out is said only once nothing stands, and never where the police
 * took the case alone: the sentence itself would tell.
 */
@Component
class Withheld {
    private static final String POLICE = "police-coordinator";

    private final JdbcClient sql;
    private final Clock clock;

    Withheld(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The times of the police in a case.
     *
     * @param mayBeTold whether the person may learn that something is left out
     */
    record Times(List<Span> spans, boolean mayBeTold) {

        boolean covers(LogRows.Logged row) {
            return List.of(row.roles().split(",")).contains(POLICE)
                    || spans.stream().anyMatch(span -> span.covers(row.at()));
        }
    }

    /** Its end is the present where it has none. */
    record Span(Instant from, Instant to, boolean stands, boolean alone) {
        boolean covers(Instant at) {
            return !at.isBefore(from) && (stands || at.isBefore(to));
        }
    }

    Times of(CaseNumber number) {
        var now = clock.instant();
        var spans = sql.sql("""
                        with numbers as (select :number::varchar as number union select number from case_file
                            where joined_to = :number union select joined_to from case_file where number = :number
                            and joined_to is not null)
                        select since as begins, coalesce(ended_at, :now) as ends, ended_at is null as stands,
                               false as alone
                        from police_hold where case_number in (select number from numbers)
                        union all
                        select set_at, least(coalesce(ended_at, :now), (until_day + 1)::timestamp at time zone 'Europe/Copenhagen'),
                               ended_at is null and (until_day + 1)::timestamp at time zone 'Europe/Copenhagen' > :now,
                               cause = 'POLICE_ALONE'
                        from contact_lock where cause in ('HOLD', 'POLICE_ALONE')
                          and case_number in (select number from numbers)""")
                .param("number", number.value())
                .param("now", Timestamp.from(now))
                .query((row, index) -> new Span(
                        row.getTimestamp("begins").toInstant(),
                        row.getTimestamp("ends").toInstant(),
                        row.getBoolean("stands"),
                        row.getBoolean("alone")))
                .list();
        return new Times(spans, spans.stream().noneMatch(span -> span.stands() || span.alone()));
    }
}
