package dk.omhu.notice;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be sent and what was: a row for each recipient of a notice. Holds no address and no text of a mail. */
@Component
class Outbox {
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
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
