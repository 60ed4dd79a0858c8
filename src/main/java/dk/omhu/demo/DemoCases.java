package dk.omhu.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays every vignette once. Its cases and the note that it has been played are one transaction, so a start that breaks off
 * leaves no half story, and the next start tells it whole.
 */
@Component
@Profile("demo")
class DemoCases {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final String CLIENT = "demo";
    private static final long TURN = 0x0A11_0CA7_E000_0040L;

    private final VignettePlayer player;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    DemoCases(VignettePlayer player, JdbcClient sql, PlatformTransactionManager transactions) {
        this.player = player;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Plays what has not been played yet; answers how many that were. */
    int play(List<Vignette> vignettes) {
        int played = 0;
        for (var vignette : vignettes) {
            for (var cast : vignette.casts()) {
                played += playOnce(vignette, cast) ? 1 : 0;
            }
        }
        return played;
    }

    /** A story that the models of today do not allow, for a process owner may have changed them, is left out. */
    private boolean playOnce(Vignette vignette, Vignette.Cast cast) {
        var id = Play.id(vignette, cast);
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> isNew(id) && note(id, vignette, cast)));
        } catch (RuntimeException notPlayable) {
            LOG.warn("Demo case {} is left out: {}", id, notPlayable.getMessage());
            return false;
        }
    }

    private boolean isNew(String id) {
        sql.sql("select pg_advisory_xact_lock(:turn)")
                .param("turn", TURN)
                .query((row, index) -> index)
                .list();
        return sql.sql("select count(*) from received_concern where client = :client and idempotency_key = :id")
                        .param("client", CLIENT)
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private boolean note(String id, Vignette vignette, Vignette.Cast cast) {
        var cases = player.playForDemo(vignette, cast);
        sql.sql("""
                        insert into received_concern (client, idempotency_key, body_digest, case_number, received_at)
                        values (:client, :id, :digest, :number, :at)""")
                .param("client", CLIENT)
                .param("id", id)
                .param("digest", digest(vignette + "" + cast))
                .param("number", cases.values().iterator().next().value())
                .param("at", Timestamp.from(Instant.now()))
                .update();
        return true;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
