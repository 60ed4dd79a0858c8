package dk.omhu.breach;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every suspected breach, and what was decided: kept also where nobody was notified (GDPR art. 33(5)). */
@Component
class BreachRegister {
    private final JdbcClient sql;
    private final CaseBars cases;
    private final Clock clock;

    BreachRegister(JdbcClient sql, CaseBars cases, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.clock = clock;
    }

    Breach add(
            CaseNumber number,
            BreachCause cause,
            @Nullable String about,
            @Nullable String background,
            Instant discoveredAt,
            @Nullable String by) {
        return sql.sql("""
                        insert into breach (case_number, municipality, cause, about_user, background, discovered_at,
                            suspected_at, suspected_by)
                        values (:number, :municipality, :cause, :about, :background, :discovered, :now, :by)
                        returning *""")
                .param("number", number.value())
                .param("municipality", number.municipality().value())
                .param("cause", cause.name())
                .param("about", about)
                .param("background", background)
                .param("discovered", at(discoveredAt))
                .param("now", at(clock.instant()))
                .param("by", by)
                .query(BreachRegister::read)
                .single();
    }

    /** The case's row with this id, which a model could have made up: another case's is not there. */
    Optional<Breach> byId(String id, CaseNumber number) {
        return sql.sql("select * from breach where id = :id")
                .param("id", Long.parseLong(id))
                .query(BreachRegister::read)
                .optional()
                .filter(breach -> cases.areOne(breach.number(), number));
    }

    /** Those of the case that are not closed. */
    List<Breach> open(CaseNumber number) {
        return sql.sql("select * from breach where case_number = :number and closed_at is null order by id")
                .param("number", number.value())
                .query(BreachRegister::read)
                .list();
    }

    /** The municipality's, the newest first, and at most so many. */
    List<Registered> of(MunicipalityCode municipality, int most) {
        return sql.sql("""
                        select b.*, f.drill from breach b join case_file f on f.number = b.case_number
                        where b.municipality = :municipality order by b.suspected_at desc, b.id desc limit :most""")
                .param("municipality", municipality.value())
                .param("most", most)
                .query((row, index) -> new Registered(
                        read(row, index),
                        row.getBoolean("drill"),
                        row.getString("risk"),
                        row.getObject("notified", Boolean.class),
                        row.getString("told")))
                .list();
    }

    void assessed(long id, String risk) {
        sql.sql("update breach set risk = :risk where id = :id")
                .param("risk", risk)
                .param("id", id)
                .update();
    }

    void notified(long id, boolean notified) {
        sql.sql("update breach set notified = :notified where id = :id")
                .param("notified", notified)
                .param("id", id)
                .update();
    }

    void told(long id, String told) {
        sql.sql("update breach set told = :told where id = :id")
                .param("told", told)
                .param("id", id)
                .update();
    }

    void close(long id) {
        sql.sql("update breach set closed_at = :now where id = :id")
                .param("now", at(clock.instant()))
                .param("id", id)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Breach read(ResultSet row, int index) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Breach(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                BreachCause.valueOf(row.getString("cause")),
                row.getString("about_user"),
                row.getString("background"),
                row.getObject("discovered_at", OffsetDateTime.class).toInstant(),
                row.getString("suspected_by"),
                closed == null ? null : closed.toInstant());
    }
}
