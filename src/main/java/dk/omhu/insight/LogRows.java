package dk.omhu.insight;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the access log of one municipality; nothing of another's is ever asked for. */
@Component
class LogRows {
    /** More on one page helps nobody: a shorter period does. */
    static final int MOST = 500;

    private static final String COLUMNS = """
            select sequence, at, user_id, user_name, roles, act, what, case_number, task_name, purpose, own_task, chained_later
            from access_log where chain = :chain and at >= :from and at < :to
              and coalesce(case_number, '') <> all(:shut) and""";

    private final JdbcClient sql;

    LogRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** From one moment to another, the second not included. */
    record Period(Instant from, Instant to) {}

    /** A row as the log has it. */
    record Logged(
            long sequence,
            Instant at,
            String userId,
            @Nullable String userName,
            String roles,
            AccessLog.Act act,
            String what,
            @Nullable String caseNumber,
            @Nullable String task,
            @Nullable String purpose,
            @Nullable Boolean ownTask,
            boolean chainedLater) {

        /** In words; the row of another case may name one that is shut to the reader, whose number is not told. */
        InsightView.Row shown(Set<CaseNumber> shut) {
            var told = what;
            for (var number : shut) {
                told = told.replace(number.value(), "…");
            }
            return new InsightView.Row(
                    sequence,
                    at,
                    userId,
                    userName == null ? userId : userName,
                    LookWords.roles(roles),
                    LookWords.sentence(act, told),
                    caseNumber,
                    task,
                    LookWords.purpose(purpose),
                    Boolean.FALSE.equals(ownTask) && caseNumber != null && act.kind() != AccessLog.Kind.LOG,
                    chainedLater);
        }
    }

    /** Everything about a case and the numbers that were joined to it, the newest first. */
    List<Logged> ofCase(CaseNumber number, Period period, int most) {
        return rows(number.municipality(), """
                (case_number = :number or case_number in (select number from case_file where joined_to = :number))""", period, Set.of(), Map.of("number", number.value()), most);
    }

    /** Everything that a user did in the municipality, but for what is about a case that is shut to the reader. */
    List<Logged> ofUser(MunicipalityCode municipality, String userId, Period period, Set<CaseNumber> shut) {
        return rows(municipality, "user_id = :user", period, shut, Map.of("user", userId), MOST + 1);
    }

    /** What somebody did of these kinds, but for what is about a case that is shut to the reader. */
    List<Logged> of(
            MunicipalityCode municipality,
            Predicate<AccessLog.Act> acts,
            boolean outside,
            Period period,
            Set<CaseNumber> shut) {
        return rows(
                municipality,
                "act = any(:acts)" + (outside ? " and own_task = false and case_number is not null" : ""),
                period,
                shut,
                Map.of(
                        "acts",
                        Arrays.stream(AccessLog.Act.values())
                                .filter(acts)
                                .map(Enum::name)
                                .toArray(String[]::new)),
                MOST + 1);
    }

    private List<Logged> rows(
            MunicipalityCode municipality,
            String where,
            Period period,
            Set<CaseNumber> shut,
            Map<String, ?> params,
            int most) {
        Map<String, Object> all = new HashMap<>(params);
        all.put("chain", municipality.value());
        all.put("from", Timestamp.from(period.from()));
        all.put("to", Timestamp.from(period.to()));
        all.put("most", most);
        all.put("shut", shut.stream().map(CaseNumber::value).toArray(String[]::new));
        return sql.sql(COLUMNS + " " + where + " order by sequence desc limit :most")
                .params(all)
                .query((row, index) -> read(row))
                .list();
    }

    /** Whether the municipality has, or had, the case: the log outlives it. */
    boolean knows(CaseNumber number) {
        return sql.sql("""
                        select exists (select 1 from case_file where number = :number)
                            or exists (select 1 from access_log where case_number = :number)""").param("number", number.value()).query(Boolean.class).single();
    }

    /** Who stands in the municipality's log, by the newest name. */
    List<InsightView.User> users(MunicipalityCode municipality) {
        return sql.sql("""
                        select user_id, coalesce((array_agg(user_name order by sequence desc)
                            filter (where user_name is not null))[1], user_id) as name
                        from access_log where chain = :chain group by user_id order by name, user_id limit 1000""")
                .param("chain", municipality.value())
                .query((row, index) -> new InsightView.User(row.getString("user_id"), row.getString("name")))
                .list();
    }

    private static Logged read(ResultSet row) throws SQLException {
        return new Logged(
                row.getLong("sequence"),
                row.getTimestamp("at").toInstant(),
                row.getString("user_id"),
                row.getString("user_name"),
                row.getString("roles"),
                act(row.getString("act")),
                row.getString("what"),
                row.getString("case_number"),
                row.getString("task_name"),
                row.getString("purpose"),
                Optional.ofNullable(row.getObject("own_task", Boolean.class)).orElse(null),
                row.getBoolean("chained_later"));
    }

    private static AccessLog.Act act(String name) {
        return AccessLog.Act.valueOf(name);
    }
}
