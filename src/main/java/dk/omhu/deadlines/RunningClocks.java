package dk.omhu.deadlines;

import dk.omhu.access.MunicipalityCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks of a municipality whose task still waits, as the page "Frister" lists them. */
@Component
class RunningClocks {
    /** The processes in which the infohus' coordinator leads the work; what runs in others is other people's business. */
    static final Set<String> OF_THE_COORDINATOR = Set.of(
            "concern-handling",
            "infohus-referral",
            "analysis-meeting",
            "contact-lock",
            "contact-lock-watch",
            "acute-situation");

    /** Whose clocks are listed. */
    enum Scope {
        /** All of the municipality. */
        ALL("true"),
        /** Our own, in the coordinator's processes, but for what waits for the manager. */
        COORDINATOR("set_by = 'OWN' and process_key in (:processes) and authority is distinct from 'manager'");

        private final String condition;

        Scope(String condition) {
            this.condition = condition;
        }
    }

    /** A pause that has not ended. */
    record Standing(long clock, String reason, String by, Instant since, boolean alone) {}

    private final JdbcClient sql;

    RunningClocks(JdbcClient sql) {
        this.sql = sql;
    }

    /** What ends first in front, so that the overdue lead; what stands still comes last. */
    List<CaseClock> list(MunicipalityCode municipality, Scope scope, @Nullable String name, int most) {
        return open(
                        municipality,
                        scope,
                        "*",
                        " and (cast(:name as text) is null or name = :name)"
                                + " order by state = 'PAUSED', due_at, id limit :most")
                .param("name", name)
                .param("most", most)
                .query(ClockRows::read)
                .list();
    }

    /** Whether the clock is among those that the scope lists. */
    boolean lists(MunicipalityCode municipality, Scope scope, long id) {
        return open(municipality, scope, "1", " and id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The names of the clocks that run, each with the neutral names of its tasks. */
    Map<String, Set<String>> names(MunicipalityCode municipality, Scope scope) {
        return open(municipality, scope, "distinct name, task_name", "")
                .query((row, index) -> Map.entry(row.getString("name"), String.valueOf(row.getString("task_name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private JdbcClient.StatementSpec open(MunicipalityCode municipality, Scope scope, String what, String more) {
        return sql.sql("select " + what
                        + " from clock where municipality = :municipality and state in ('RUNNING', 'PAUSED') and "
                        + scope.condition + more)
                .param("municipality", municipality.value())
                .param("processes", OF_THE_COORDINATOR);
    }

    /** Why the municipality's paused clocks stand still. */
    Map<Long, Standing> pauses(MunicipalityCode municipality) {
        return sql
                .sql("""
                        select paused.clock_id, pause.reason, pause.paused_by, pause.paused_at,
                            pause.clock_id is not null as alone
                        from clock_pause pause join clock_paused paused on paused.pause_id = pause.id
                            join clock on clock.id = paused.clock_id
                        where pause.resumed_at is null and clock.state = 'PAUSED' and clock.municipality = :municipality""")
                .param("municipality", municipality.value())
                .query((row, index) -> new Standing(
                        row.getLong("clock_id"),
                        row.getString("reason"),
                        row.getString("paused_by"),
                        row.getObject("paused_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("alone")))
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::clock, standing -> standing, (one, other) -> one));
    }
}
