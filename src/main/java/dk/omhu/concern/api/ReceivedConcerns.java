package dk.omhu.concern.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.omhu.access.Municipalities;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.concern.Concerns;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What clients have handed in, each once: the key, the case and the start of its process are one transaction. */
@Component
@Transactional
class ReceivedConcerns {
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Concerns concerns;
    private final Municipalities municipalities;
    private final AccessLog log;
    private final JdbcClient sql;
    private final Clock clock;

    ReceivedConcerns(Concerns concerns, Municipalities municipalities, AccessLog log, JdbcClient sql, Clock clock) {
        this.concerns = concerns;
        this.municipalities = municipalities;
        this.log = log;
        this.sql = sql;
        this.clock = clock;
    }

    private record Known(String digest, @Nullable String caseNumber) {}

    /** Opens a case, or answers with the one that was opened under this key. */
    CaseNumber receive(Clients.Client client, String key, JsonNode json, ReceivedConcern concern) {
        if (municipalities.byCode(concern.municipality()).isEmpty()
                || !client.caller().belongsTo(concern.municipality())) {
            throw Refusal.notYourMunicipality();
        }
        var digest = digest(json);
        if (!takeKey(client, key, digest)) {
            return earlierAnswer(client, key, digest);
        }
        var values = concern.values();
        var receivedAt = concern.receivedAt() == null ? clock.instant() : concern.receivedAt();
        var number = concerns.receive(concern.municipality(), receivedAt, client.sender(), values);
        log.record(client.caller(), AccessLog.Act.CONCERN_RECEIVED, number, null, values.keySet(), null);
        sql.sql("update received_concern set case_number = :number where client = :client and idempotency_key = :key")
                .param("number", number.value())
                .param("client", client.caller().userId())
                .param("key", key)
                .update();
        return number;
    }

    /** Whether the key is ours now. While another transaction is about to take it, PostgreSQL waits here for its end. */
    private boolean takeKey(Clients.Client client, String key, String digest) {
        return 1
                == sql.sql("""
                                insert into received_concern (client, idempotency_key, body_digest, received_at)
                                values (:client, :key, :digest, :at) on conflict do nothing""")
                        .param("client", client.caller().userId())
                        .param("key", key)
                        .param("digest", digest)
                        .param("at", java.sql.Timestamp.from(clock.instant()))
                        .update();
    }

    private CaseNumber earlierAnswer(Clients.Client client, String key, String digest) {
        var known = sql.sql("""
                        select body_digest, case_number from received_concern
                        where client = :client and idempotency_key = :key""")
                .param("client", client.caller().userId())
                .param("key", key)
                .query((row, index) -> new Known(row.getString("body_digest"), row.getString("case_number")))
                .single();
        if (!known.digest().equals(digest)) {
            throw Refusal.otherBody();
        }
        return new CaseNumber(known.caseNumber());
    }

    /** Whether the client has been given this number. Nothing else about the case is ever told. */
    @Transactional(readOnly = true)
    boolean isFrom(Clients.Client client, CaseNumber number) {
        return sql.sql("""
                        select exists (select 1 from received_concern
                        where client = :client and case_number = :number)""")
                .param("client", client.caller().userId())
                .param("number", number.value())
                .query(Boolean.class)
                .single();
    }

    /** Of what the body says, not how: a client that sends again may order and indent it otherwise. */
    private static String digest(JsonNode json) {
        try {
            var canonical = CANONICAL.writeValueAsString(CANONICAL.treeToValue(json, Map.class));
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible.getClass().getSimpleName());
        }
    }
}
