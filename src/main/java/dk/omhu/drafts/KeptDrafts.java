package dk.omhu.drafts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.access.Caller;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.AccessLog.Act;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.Draft;
import dk.omhu.engine.Drafts;
import dk.omhu.engine.OpenForms.Written;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafts in the database, each its writer's alone. One is gone when its form is sent, in the same transaction, and no longer read
 * when it is fourteen days old.
 */
@Component
@Transactional
class KeptDrafts implements Drafts, SubmissionEffect {
    /** Long enough for a holiday; what is older was forgotten by its writer and is personal data without a purpose. */
    static final Duration LIFE = Duration.ofDays(14);

    /**
     * Writing goes on for minutes with a save at each pause; a row for each would bury the looks that the log is for. What matters is
     * that this user wrote in this form in this hour; the sent form is logged by itself.
     */
    private static final Duration ONE_ROW_OF_SAVES = Duration.ofHours(1);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final AccessLog log;
    private final Clock clock;

    KeptDrafts(JdbcClient sql, AccessLog log, Clock clock) {
        this.sql = sql;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Optional<Draft> ofTask(Caller caller, CaseNumber number, String taskId) {
        return givenBack(caller, Place.task(taskId, number));
    }

    @Override
    public Optional<Draft> ofStart(Caller caller, String processKey) {
        return givenBack(caller, Place.start(processKey));
    }

    /** The draft, logged as given back. */
    Optional<Draft> givenBack(Caller caller, Place place) {
        var draft = sql.sql("""
                        select values, seen_sequence, saved_at from form_draft
                        where user_id = :user and kind = :kind and target = :target and saved_at > :oldest""")
                .param("user", caller.userId())
                .param("kind", place.kind().name())
                .param("target", place.target())
                .param("oldest", Timestamp.from(oldest()))
                .query((row, index) -> new Draft(
                        row.getTimestamp("saved_at").toInstant(),
                        row.getInt("seen_sequence"),
                        read(row.getString("values"))))
                .optional();
        draft.ifPresent(found ->
                record(caller, Act.DRAFT_GIVEN_BACK, place, found.values().keySet()));
        return draft;
    }

    /** Keeps what was written instead of what was kept before; where nothing differs from the form, nothing is kept. Answers when. */
    Optional<Instant> save(Caller caller, Place place, Written written) {
        var now = clock.instant();
        if (written.values().isEmpty()) {
            delete(caller.userId(), place);
            return Optional.empty();
        }
        var logged = loggedAt(caller, place)
                .filter(before -> before.plus(ONE_ROW_OF_SAVES).isAfter(now));
        if (logged.isEmpty()) {
            record(caller, Act.DRAFT_SAVED, place, written.values().keySet());
        }
        sql.sql("""
                        insert into form_draft (user_id, kind, target, case_number, form_key, form_version, seen_sequence,
                                                values, saved_at, logged_at)
                        values (:user, :kind, :target, :number, :form, :version, :seen, cast(:values as jsonb), :now, :logged)
                        on conflict (user_id, kind, target) do update
                        set form_key = excluded.form_key, form_version = excluded.form_version,
                            seen_sequence = excluded.seen_sequence, values = excluded.values, saved_at = excluded.saved_at,
                            logged_at = excluded.logged_at""")
                .param("user", caller.userId())
                .param("kind", place.kind().name())
                .param("target", place.target())
                .param("number", place.number() == null ? null : place.number().value())
                .param("form", written.formKey())
                .param("version", written.formVersion())
                .param("seen", written.seenSequence())
                .param("values", json(written.values()))
                .param("now", Timestamp.from(now))
                .param("logged", Timestamp.from(logged.orElse(now)))
                .update();
        return Optional.of(now);
    }

    private Optional<Instant> loggedAt(Caller caller, Place place) {
        return sql.sql("select logged_at from form_draft where user_id = :user and kind = :kind and target = :target")
                .param("user", caller.userId())
                .param("kind", place.kind().name())
                .param("target", place.target())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** The writer wants it no more. */
    void throwAway(Caller caller, Place place) {
        if (delete(caller.userId(), place)) {
            record(caller, Act.DRAFT_THROWN_AWAY, place, List.of());
        }
    }

    @Override
    public void accepted(Submission submission) {
        if (submission.taskId() == null) {
            delete(submission.caller().userId(), Place.start(submission.processKey()));
        } else {
            forget(submission.taskId(), null);
        }
    }

    @Override
    public void forget(String taskId, @Nullable String exceptUserId) {
        sql.sql("""
                        delete from form_draft
                        where kind = 'TASK' and target = :task and user_id is distinct from :except""")
                .param("task", taskId)
                .param("except", exceptUserId, java.sql.Types.VARCHAR)
                .update();
    }

    /** Deletes all that the user has written and not sent. */
    void deleteAllOf(String userId) {
        sql.sql("delete from form_draft where user_id = :user")
                .param("user", userId)
                .update();
    }

    /** Deletes what nobody is given back any more; answers how many. */
    int deleteOld() {
        return sql.sql("delete from form_draft where saved_at <= :oldest")
                .param("oldest", Timestamp.from(oldest()))
                .update();
    }

    private boolean delete(String userId, Place place) {
        return sql.sql("delete from form_draft where user_id = :user and kind = :kind and target = :target")
                        .param("user", userId)
                        .param("kind", place.kind().name())
                        .param("target", place.target())
                        .update()
                > 0;
    }

    private void record(Caller caller, Act act, Place place, Collection<String> keys) {
        if (place.number() != null) {
            log.record(caller, act, place.number(), place.target(), keys, null);
        } else {
            List<String> what = new ArrayList<>(keys);
            what.add(0, place.target());
            log.recordBeforeCase(caller, act, what);
        }
    }

    private Instant oldest() {
        return clock.instant().minus(LIFE);
    }

    private static Map<String, @Nullable Object> read(String json) {
        try {
            return JSON.readValue(json, VALUES);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A draft is unreadable");
        }
    }

    private static String json(Map<String, @Nullable Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A draft is unwritable");
        }
    }
}
