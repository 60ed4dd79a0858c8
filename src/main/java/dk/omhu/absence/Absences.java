package dk.omhu.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The absences that are on record, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Absences {
    static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    /** So long after its last day an absence is of no use to anybody. */
    private static final int KEPT_YEARS = 1;

    private static final String ROW =
            "select id, user_id, first_day, last_day, substitute, wakeup, registered_by from absence ";

    private final JdbcClient sql;
    private final Clock clock;

    Absences(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DENMARK);
    }

    /** Two who register for one user at once take turns. */
    void oneAtATimeFor(String user) {
        sql.sql("select pg_advisory_xact_lock(hashtext('absence'), hashtext(:user))")
                .param("user", user)
                .query((row, number) -> 0)
                .list();
    }

    Absence add(String user, LocalDate first, LocalDate last, @Nullable String substitute, String by) {
        sql.sql("delete from absence where last_day < :old")
                .param("old", today().minusYears(KEPT_YEARS))
                .update();
        long id = sql.sql("""
                        insert into absence (user_id, first_day, last_day, substitute, registered_by, registered_at)
                        values (:user, :first, :last, :substitute, :by, :now) returning id""")
                .param("user", user)
                .param("first", first)
                .param("last", last)
                .param("substitute", substitute, Types.VARCHAR)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    void wokenBy(long id, String wakeup) {
        sql.sql("update absence set wakeup = :wakeup where id = :id")
                .param("wakeup", wakeup)
                .param("id", id)
                .update();
    }

    /** The absence, if it is or will be. */
    Optional<Absence> find(long id) {
        return sql.sql(ROW + "where id = :id and ended_at is null and last_day >= :today")
                .param("id", id)
                .param("today", today())
                .query(Absences::read)
                .optional();
    }

    /** The one that covers today. */
    Optional<Absence> of(String user) {
        return sql.sql(ROW + "where user_id = :user and ended_at is null and :today between first_day and last_day")
                .param("user", user)
                .param("today", today())
                .query(Absences::read)
                .optional();
    }

    /** What is and what will be of these users, and those in which they stand in for others; the earliest first. */
    List<Absence> concerning(Collection<String> users) {
        return sql.sql(ROW + """
                        where (user_id in (:users) or substitute in (:users)) and ended_at is null and last_day >= :today
                        order by first_day, last_day, user_id""")
                .param("users", users)
                .param("today", today())
                .query(Absences::read)
                .list();
    }

    /** One of the user that shares a day with the period. */
    Optional<Absence> overlapping(String user, LocalDate first, LocalDate last) {
        return sql.sql(ROW + """
                        where user_id = :user and ended_at is null and first_day <= :last and last_day >= :first
                        order by first_day limit 1""")
                .param("user", user)
                .param("first", first)
                .param("last", last)
                .query(Absences::read)
                .optional();
    }

    /** Answers whether it had not been ended before; two who end it at once take turns. */
    boolean end(long id, String by) {
        return sql.sql("update absence set ended_at = :now, ended_by = :by where id = :id and ended_at is null")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .param("id", id)
                        .update()
                > 0;
    }

    private static Absence read(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getString("user_id"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("substitute"),
                row.getString("wakeup"),
                row.getString("registered_by"));
    }

    /** Somebody else stands in, or nobody. */
    void substitute(long id, @Nullable String substitute) {
        sql.sql("update absence set substitute = :substitute where id = :id and ended_at is null")
                .param("substitute", substitute, Types.VARCHAR)
                .param("id", id)
                .update();
    }
}
