package dk.omhu.casefile;

import dk.omhu.access.Caller;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at or wrote what, when. A look whose row can't be written fails: the row and the look share a transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccessLog {

    /** What somebody did with a case file. */
    public enum Act {
        FORM_SHOWN,
        FORM_SENT,
        DRAFT_SAVED,
        DRAFT_GIVEN_BACK,
        DRAFT_THROWN_AWAY,
        CONCERN_RECEIVED,
        CASE_TAB_SHOWN,
        CASE_OPENED,
        DOCUMENT_OPENED,
        MATCHES_SHOWN,
        /** A search on duty; its hits are rows of their own, on their cases. */
        DUTY_SEARCHED,
        DUTY_HIT_SHOWN,
        DUTY_CASE_OPENED,
        /** What somebody may do was changed: kind, group or municipality, and whose. */
        ROLE_CHANGED,
        /** The same where it was for oneself or another administrator, and where such an attempt was refused. */
        SELF_GRANT
    }

    private final JdbcClient sql;
    private final Clock clock;

    AccessLog(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Writes a row.
     *
     * @param what names of parts and keys, never values
     * @param seenSequence how far the journal had come when a form was shown, null otherwise
     */
    public void record(
            Caller caller,
            Act act,
            CaseNumber number,
            @Nullable String taskId,
            Collection<String> what,
            @Nullable Integer seenSequence) {
        write(caller, act, number, taskId, what, seenSequence);
    }

    /**
     * Writes a row about a look on duty.
     *
     * @param number null for a search
     * @param what names of parts and keys and how was searched, never what for or values
     * @param dutyId the row of the roster that gave the right
     * @param purpose a word for why the officer looked
     */
    public void recordOnDuty(
            Caller caller,
            Act act,
            MunicipalityCode municipality,
            @Nullable CaseNumber number,
            Collection<String> what,
            long dutyId,
            String purpose) {
        insert(caller, act, municipality, number, null, what, null, dutyId, purpose);
    }

    /**
     * Writes a row about something that belongs to no case yet: the draft of a start form.
     *
     * @param what the process and names of keys, never values
     */
    public void recordBeforeCase(Caller caller, Act act, Collection<String> what) {
        write(caller, act, null, null, what, null);
    }

    /**
     * Writes a row about an act in the house's own affairs in a municipality, which belongs to no case.
     *
     * @param what words and ids of users, never anything of a citizen
     */
    public void recordOfHouse(Caller caller, Act act, MunicipalityCode municipality, Collection<String> what) {
        insert(caller, act, municipality, null, null, what, null, null, null);
    }

    private void write(
            Caller caller,
            Act act,
            @Nullable CaseNumber number,
            @Nullable String taskId,
            Collection<String> what,
            @Nullable Integer seenSequence) {
        insert(
                caller,
                act,
                number == null ? null : number.municipality(),
                number,
                taskId,
                what,
                seenSequence,
                null,
                null);
    }

    private void insert(
            Caller caller,
            Act act,
            @Nullable MunicipalityCode municipality,
            @Nullable CaseNumber number,
            @Nullable String taskId,
            Collection<String> what,
            @Nullable Integer seenSequence,
            @Nullable Long dutyId,
            @Nullable String purpose) {
        var names = String.join(",", what);
        sql.sql("""
                        insert into access_log (at, user_id, roles, municipality, case_number, task_id, act, what,
                            seen_sequence, duty_id, purpose)
                        values (:at, :user, :roles, :municipality, :number, :task, :act, :what, :seen, :duty, :purpose)""")
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .param("user", caller.userId())
                .param("roles", caller.roles().stream().map(Role::id).sorted().collect(Collectors.joining(",")))
                .param("municipality", municipality == null ? null : municipality.value())
                .param("number", number == null ? null : number.value())
                .param("task", taskId)
                .param("act", act.name())
                .param("what", names.length() > 400 ? names.substring(0, 400) : names)
                .param("seen", seenSequence)
                .param("duty", dutyId)
                .param("purpose", purpose)
                .update();
    }

    /** How far the journal had come when the user was last shown the values of the task. */
    public Optional<Integer> lastSeen(String taskId, String userId) {
        return sql.sql("""
                        select seen_sequence from access_log
                        where task_id = :task and user_id = :user and seen_sequence is not null
                        order by id desc limit 1""")
                .param("task", taskId)
                .param("user", userId)
                .query(Integer.class)
                .optional();
    }
}
