package dk.omhu.deadlines;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks as they are kept; {@link ClockChanges} changes them. */
@Component
class ClockRows {
    private final JdbcClient sql;

    ClockRows(JdbcClient sql) {
        this.sql = sql;
    }

    static boolean law(Deadline deadline) {
        return deadline.legal() || LegalClock.sets(deadline.name());
    }

    Optional<CaseClock> byId(long id) {
        return sql.sql("select * from clock where id = :id")
                .param("id", id)
                .query(ClockRows::read)
                .optional();
    }

    Optional<CaseClock> ofTask(String taskId) {
        return sql.sql("select * from clock where task_id = :task")
                .param("task", taskId)
                .query(ClockRows::read)
                .optional();
    }

    /** Those whose task still waits, of one name. */
    List<CaseClock> open(CaseNumber number, String name) {
        return of(number).stream()
                .filter(one -> one.open() && one.name().equals(name))
                .toList();
    }

    List<CaseClock> of(CaseNumber number) {
        return sql.sql("select * from clock where case_number = :number order by id")
                .param("number", number.value())
                .query(ClockRows::read)
                .list();
    }

    /** All of a municipality that run, of one name. */
    List<CaseClock> running(MunicipalityCode municipality, String name) {
        return sql.sql("""
                        select * from clock where municipality = :municipality and name = :name and state = 'RUNNING'
                        order by due_at, id""")
                .param("municipality", municipality.value())
                .param("name", name)
                .query(ClockRows::read)
                .list();
    }

    /** Whether its end is no longer where its length alone puts it. */
    boolean hasStoodStillOrBeenPulled(long id) {
        return sql.sql("""
                        select exists (select from clock_paused where clock_id = :id)
                            or exists (select from clock_move where clock_id = :id and not recomputed)""").param("id", id).query(Boolean.class).single();
    }

    /** What the table said when the clock began. */
    Deadline deadline(long id) {
        return sql.sql("select * from clock where id = :id")
                .param("id", id)
                .query((row, index) -> new Deadline(
                        row.getString("name"),
                        new Length(row.getInt("amount"), Length.Unit.valueOf(row.getString("unit"))),
                        StartsFrom.valueOf(row.getString("starts_from")),
                        row.getObject("remind_before", Integer.class),
                        Role.byId(String.valueOf(row.getString("escalate_to"))).orElse(null),
                        Deadline.SetBy.valueOf(row.getString("set_by")),
                        row.getInt("table_version")))
                .single();
    }

    /** All that one manager's task is about. */
    List<CaseClock> reviewed(String instance) {
        return sql.sql("select * from clock where review = :review order by id")
                .param("review", instance)
                .query(ClockRows::read)
                .list();
    }

    /** Where a clock of the same step that ended at the same moment is looked at already. */
    Optional<String> reviewOfTheSame(CaseClock missed) {
        return sql.sql("""
                        select review from clock
                        where case_number = :number and name = :name and due_at = :due and review is not null
                        order by id desc limit 1""")
                .param("number", missed.number().value())
                .param("name", missed.name())
                .param("due", at(missed.due()))
                .query(String.class)
                .optional();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    static CaseClock read(ResultSet row, int index) throws SQLException {
        var due = moment(row, "due_at");
        return new CaseClock(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("name"),
                row.getString("task_id"),
                row.getString("task_key"),
                row.getString("task_name"),
                row.getString("process_key"),
                row.getString("authority"),
                row.getString("set_by").equals("LAW"),
                moment(row, "started_at"),
                moment(row, "begun_at"),
                due,
                Length.Unit.valueOf(row.getString("unit")).over(due),
                perhaps(row, "remind_at"),
                CaseClock.State.valueOf(row.getString("state")),
                row.getBoolean("late_at_start"),
                row.getBoolean("ends_with_flow"),
                perhaps(row, "reminded_at"),
                perhaps(row, "missed_at"),
                perhaps(row, "met_at"),
                row.getString("late_reason"),
                row.getString("escalate_to"),
                row.getString("review"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant perhaps(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
