package dk.omhu.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks a chain and keeps what was found, so that everybody who may know sees the same. */
@Component
public class Checks {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChainCheck check;
    private final JdbcClient sql;
    private final Clock clock;

    Checks(ChainCheck check, JdbcClient sql, Clock clock) {
        this.check = check;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A check that was made.
     *
     * @param looks how many rows of the access log it covered
     * @param entries how many journal entries
     * @param findings a line each; none where all is well
     */
    public record Made(Instant at, String by, long looks, long entries, List<String> findings) {}

    /** Checks the chain of a municipality and the journals of its cases. */
    public Made make(String chain, String by) {
        var result = check.check(chain, List.of());
        var made = new Made(
                clock.instant(),
                by,
                result.looks(),
                result.entries(),
                result.findings().stream().map(Finding::line).toList());
        sql.sql("""
                        insert into chain_check (chain, checked_at, checked_by, looks, entries, findings)
                        values (:chain, :at, :by, :looks, :entries, :findings::jsonb)""")
                .param("chain", chain)
                .param("at", Timestamp.from(made.at()))
                .param("by", by)
                .param("looks", made.looks())
                .param("entries", made.entries())
                .param("findings", json(made.findings()))
                .update();
        return made;
    }

    /** The newest check of the chain. */
    public Optional<Made> newest(String chain) {
        return sql.sql("""
                        select checked_at, checked_by, looks, entries, findings::text as findings from chain_check
                        where chain = :chain order by id desc limit 1""")
                .param("chain", chain)
                .query((row, index) -> new Made(
                        row.getTimestamp("checked_at").toInstant(),
                        row.getString("checked_by"),
                        row.getLong("looks"),
                        row.getLong("entries"),
                        lines(row.getString("findings"))))
                .optional();
    }

    private static String json(List<String> lines) {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> lines(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
