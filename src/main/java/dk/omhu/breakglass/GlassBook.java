package dk.omhu.breakglass;

import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Part;
import dk.omhu.caseview.GlassStanding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who broke the glass to what, until when, and what was judged of it. The server's clock alone says whether an access stands. */
@Component
class GlassBook implements GlassStanding {
    /** How long an access lasts; asking for another one is a new act with a new reason. */
    static final Duration LENGTH = Duration.ofMinutes(60);

    private final JdbcClient sql;
    private final CaseBars cases;
    private final Clock clock;

    GlassBook(JdbcClient sql, CaseBars cases, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.clock = clock;
    }

    BrokenGlass open(CaseNumber number, String user, Part part, GlassReason reason, String explanation) {
        var now = clock.instant();
        return sql.sql("""
                        insert into break_glass (case_number, municipality, user_id, part, reason, explanation, begun_at, ends_at)
                        values (:number, :municipality, :user, :part, :reason, :explanation, :now, :ends)
                        returning *""")
                .param("number", number.value())
                .param("municipality", number.municipality().value())
                .param("user", user)
                .param("part", part.name())
                .param("reason", reason.name())
                .param("explanation", explanation)
                .param("now", at(now))
                .param("ends", at(now.plus(LENGTH)))
                .query(GlassBook::read)
                .single();
    }

    /** Those of the user that stand now, the first to end first. */
    List<BrokenGlass> standing(String user) {
        return sql.sql("""
                        select * from break_glass where user_id = :user and ended_at is null and ends_at > :now
                        order by ends_at, id""")
                .param("user", user)
                .param("now", at(clock.instant()))
                .query(GlassBook::read)
                .list();
    }

    @Override
    public Set<Part> standing(String userId, Collection<CaseNumber> numbers) {
        return standing(userId).stream()
                .filter(one -> numbers.contains(one.number()))
                .map(BrokenGlass::part)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The case's access with this id, which a model could have made up: another case's is not there. */
    Optional<BrokenGlass> byId(String id, CaseNumber number) {
        return sql.sql("select * from break_glass where id = :id")
                .param("id", Long.parseLong(id))
                .query(GlassBook::read)
                .optional()
                .filter(broken -> cases.areOne(broken.number(), number));
    }

    /** Those of the case that nobody has judged. */
    List<BrokenGlass> unjudged(CaseNumber number) {
        return sql.sql("select * from break_glass where case_number = :number and justified is null order by id")
                .param("number", number.value())
                .query(GlassBook::read)
                .list();
    }

    /** Ends it now; answers whether it stood. */
    boolean end(long id, String by) {
        return sql.sql("""
                        update break_glass set ended_at = :now, ended_by = :by
                        where id = :id and ended_at is null and ends_at > :now""")
                        .param("now", at(clock.instant()))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    void judge(long id, boolean justified, String by) {
        sql.sql("update break_glass set justified = :justified, judged_by = :by, judged_at = :now where id = :id")
                .param("justified", justified)
                .param("by", by)
                .param("now", at(clock.instant()))
                .param("id", id)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static BrokenGlass read(ResultSet row, int index) throws SQLException {
        return new BrokenGlass(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("user_id"),
                Part.valueOf(row.getString("part")),
                GlassReason.valueOf(row.getString("reason")),
                row.getString("explanation"),
                moment(row, "begun_at"),
                moment(row, "ends_at"),
                row.getObject("ended_at") == null ? null : moment(row, "ended_at"),
                (Boolean) row.getObject("justified"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
