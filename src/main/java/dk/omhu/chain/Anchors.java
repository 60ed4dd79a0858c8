package dk.omhu.chain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says once a day how far each chain of the access log has come: in the database, and in the ordinary log, which goes where the
 * database's keeper has no hand in it. A chain put back to an earlier state checks in itself; against such a line it does not.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Anchors {
    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final JdbcClient sql;
    private final Clock clock;

    Anchors(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An anchor with its day. */
    public record Dropped(LocalDate day, Anchor anchor) {}

    /** Drops the anchors of the Danish day that are not there yet, whichever machine is first; answers those it dropped. */
    public List<Anchor> dropTodays() {
        var dropped = sql.sql("""
                        insert into chain_anchor (day, chain, entries, hash, made_at)
                        select :day, chain, entries, hash, :now from access_log_head order by chain
                        on conflict do nothing returning chain, entries, hash""")
                .param("day", LocalDate.ofInstant(clock.instant(), DENMARK))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, index) ->
                        new Anchor(row.getString("chain"), row.getLong("entries"), row.getString("hash")))
                .list();
        dropped.forEach(anchor -> LOG.info("Anchor of the access log: {}", anchor.text()));
        return dropped;
    }

    /** The newest anchors of a chain, the newest first. */
    public List<Dropped> newest(String chain, int most) {
        return sql.sql("""
                        select day, chain, entries, hash from chain_anchor where chain = :chain
                        order by day desc limit :most""")
                .param("chain", chain)
                .param("most", most)
                .query((row, index) -> new Dropped(
                        row.getObject("day", LocalDate.class),
                        new Anchor(row.getString("chain"), row.getLong("entries"), row.getString("hash"))))
                .list();
    }
}
