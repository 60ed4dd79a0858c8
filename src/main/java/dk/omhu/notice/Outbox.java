package dk.omhu.notice;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be sent and what was: a row for each recipient of a notice. Holds no address and no text of a mail. */
@Component
class Outbox {
    /** So long a mail that should have gone at once has it to itself; then the next digest takes it along. */
    private static final Duration OVERDUE = Duration.ofHours(1);

    private static final List<String> AT_ONCE = Arrays.stream(Notice.Kind.values())
            .filter(Notice.Kind::atOnce)
            .map(Notice.Kind::name)
            .toList();

    private static final String WAITS_FOR_DIGEST =
            "state = 'WAITING' and (kind not in (:atOnce) or told_at < :overdue)";

    private final JdbcClient sql;
    private final Clock clock;

    Outbox(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Answers whether it is new: nobody is told the same key twice. */
    boolean put(Notice notice, String user, String group) {
        return sql.sql("""
                        insert into notice (user_id, once, kind, case_number, municipality, about, group_id, told_at)
                        values (:user, :once, :kind, :number, :municipality, :about, :group, :at)
                        on conflict (user_id, once) do nothing""")
                        .param("user", user)
                        .param("once", notice.once())
                        .param("kind", notice.kind().name())
                        .param("number", notice.number().value())
                        .param("municipality", notice.number().municipality().value())
                        .param("about", notice.about())
                        .param("group", group)
                        .param("at", now())
                        .update()
                == 1;
    }

    /** The rows of the case that are to go at once and have not. */
    List<Long> waitingAtOnce(CaseNumber number) {
        return sql.sql("""
                        select id from notice
                        where case_number = :number and state = 'WAITING' and kind in (:atOnce) order by id""")
                .param("number", number.value())
                .param("atOnce", AT_ONCE)
                .query(Long.class)
                .list();
    }

    /** Takes the row for this transaction; empty where it has gone, or somebody else sends it right now. */
    Optional<Told> take(long id) {
        return sql.sql("select * from notice where id = :id and state = 'WAITING' for update skip locked")
                .param("id", id)
                .query(Outbox::told)
                .optional();
    }

    /** Who has something in the municipality's next digest. */
    List<String> waitingForDigest(MunicipalityCode municipality) {
        return sql.sql("select distinct user_id from notice where municipality = :municipality and " + WAITS_FOR_DIGEST
                        + " order by user_id")
                .param("municipality", municipality.value())
                .param("atOnce", AT_ONCE)
                .param("overdue", now().minus(OVERDUE))
                .query(String.class)
                .list();
    }

    /** Takes all that waits for the user's digest, in every municipality: it is one mail. */
    List<Told> takeForDigest(String user) {
        return sql.sql("select * from notice where user_id = :user and " + WAITS_FOR_DIGEST
                        + " order by case_number, id for update skip locked")
                .param("user", user)
                .param("atOnce", AT_ONCE)
                .param("overdue", now().minus(OVERDUE))
                .query(Outbox::told)
                .list();
    }

    void settle(Collection<Told> rows, State state) {
        if (!rows.isEmpty()) {
            sql.sql("update notice set state = :state, settled_at = :now where id in (:ids)")
                    .param("state", state.name())
                    .param("now", now())
                    .param("ids", rows.stream().map(Told::id).toList())
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Told told(ResultSet row, int index) throws SQLException {
        return new Told(
                row.getLong("id"),
                row.getString("user_id"),
                row.getString("group_id"),
                Notice.Kind.valueOf(row.getString("kind")),
                new CaseNumber(row.getString("case_number")),
                row.getString("about"),
                row.getObject("told_at", OffsetDateTime.class).toInstant());
    }

    /** What became of a row. */
    enum State {
        SENT,
        NO_ADDRESS,
        LEFT
    }
}
