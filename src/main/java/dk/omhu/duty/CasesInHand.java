package dk.omhu.duty;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases that an officer opened or wrote in while on duty, until each is handed over. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CasesInHand {
    /** That a row of the roster put somebody on duty, and did so until after the moment. */
    private static final String LASTED = """
            d.begins <= :now and least(d.ends, coalesce(p.removed_at, d.ends)) > :then
            and (p.removed_at is null or p.removed_at > d.begins)""";

    private final JdbcClient sql;
    private final Clock clock;

    CasesInHand(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A case that waits to be handed over. */
    record InHand(long id, String userId, CaseNumber number, Instant since) {}

    /** Notes that the officer has the case in hand; that they had it already changes nothing. */
    void take(String userId, CaseNumber number, long dutyId) {
        sql.sql("""
                        insert into duty_case (user_id, case_number, municipality, duty_id, since)
                        values (:user, :number, :municipality, :duty, :since)
                        on conflict (user_id, case_number) where handed_over_at is null do nothing""")
                .param("user", userId)
                .param("number", number.value())
                .param("municipality", number.municipality().value())
                .param("duty", dutyId)
                .param("since", now())
                .update();
    }

    /** The officer's cases that are not handed over, the first taken first. */
    List<InHand> of(String userId) {
        return sql.sql("""
                        select id, user_id, case_number, since from duty_case
                        where user_id = :user and handed_over_at is null order by since, id""")
                .param("user", userId)
                .query((row, index) -> inHand(
                        row.getLong("id"),
                        row.getString("user_id"),
                        row.getString("case_number"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }

    /** Hands the case over, if the officer has it. */
    void handOver(String userId, CaseNumber number, boolean withNote) {
        sql.sql("""
                        update duty_case set handed_over_at = :now, with_note = :note
                        where user_id = :user and case_number = :number and handed_over_at is null""")
                .param("now", now())
                .param("note", withNote)
                .param("user", userId)
                .param("number", number.value())
                .update();
    }

    /** When the officer last took the case in hand. */
    Optional<Instant> lastTaken(String userId, CaseNumber number) {
        return sql.sql("select max(since) as since from duty_case where user_id = :user and case_number = :number")
                .param("user", userId)
                .param("number", number.value())
                .query((row, index) -> Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** Whether the officer's duty for the municipality lasts, or ended so short a time ago. */
    boolean stillTimeToWrite(String userId, MunicipalityCode municipality, Duration grace) {
        return sql.sql("""
                        select exists (select 1 from duty d join duty_place p on p.duty_id = d.id
                        where d.user_id = :user and p.municipality = :municipality and %s)""".formatted(LASTED))
                .param("user", userId)
                .param("municipality", municipality.value())
                .param("now", now())
                .param("then", Timestamp.from(clock.instant().minus(grace)))
                .query(Boolean.class)
                .single();
    }

    /** The next case whose officer's duty ended longer ago than that; held until the transaction ends, past what others hold. */
    Optional<InHand> nextLeft(Duration grace, List<String> without) {
        return sql.sql("""
                        select c.id, c.user_id, c.case_number, c.since from duty_case c
                        where c.handed_over_at is null and not c.id::text = any(:without) and not exists (
                            select 1 from duty d join duty_place p on p.duty_id = d.id
                            where d.user_id = c.user_id and p.municipality = c.municipality and %s)
                        order by c.id limit 1 for update of c skip locked""".formatted(LASTED))
                .param("without", without.toArray(String[]::new))
                .param("now", now())
                .param("then", Timestamp.from(clock.instant().minus(grace)))
                .query((row, index) -> inHand(
                        row.getLong("id"),
                        row.getString("user_id"),
                        row.getString("case_number"),
                        row.getObject("since", OffsetDateTime.class)))
                .optional();
    }

    private static InHand inHand(long id, String user, String number, OffsetDateTime since) {
        return new InHand(id, user, new CaseNumber(number), since.toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
