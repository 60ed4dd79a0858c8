package dk.omhu.casefile;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may not open a case whatever their role is: whoever said that they are not impartial (inhabil), and, where the case is
 * restricted to named people, everybody else of the municipality. A bar holds for all numbers that were joined into one case.
 * Other authorities have no standing access that a restriction could take; what is theirs to do stays theirs.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseBars {
    /** The numbers that live on as one case, whichever of them is asked for. */
    private static final String SAME = """
            with recursive same(number) as (
                select cast(:number as varchar)
                union
                select case when file.joined_to = same.number then file.number else file.joined_to end
                from same join case_file file
                    on file.joined_to = same.number or (file.number = same.number and file.joined_to is not null))
            """;

    private static final String STANDING_BAR = """
            select bar.id, bar.case_number, bar.user_id, bar.cause, bar.barred_at, bar.process_instance, bar.lifted_at
            from case_bar bar
            """;

    private final JdbcClient sql;
    private final Callers callers;
    private final Clock clock;

    CaseBars(JdbcClient sql, Callers callers, Clock clock) {
        this.sql = sql;
        this.callers = callers;
        this.clock = clock;
    }

    /** What keeps somebody out. */
    public enum Why {
        /** The user said so: nothing of the case is shown to them by any road. */
        NOT_IMPARTIAL,
        /** The case is restricted to others. */
        RESTRICTED
    }

    /** Why somebody is not impartial, in a word. */
    public enum Cause {
        FAMILY("Familie eller svogerskab"),
        FRIEND("Venskab eller nært bekendtskab"),
        CONFLICT("Uvenskab eller strid"),
        EARLIER_ROLE("Jeg har tidligere haft med sagen at gøre på en anden måde"),
        OTHER("Andet");

        private final String title;

        Cause(String title) {
            this.title = title;
        }

        /** The Danish words that users read. */
        public String title() {
            return title;
        }
    }

    /** That somebody is not impartial in a case. */
    public record Bar(
            long id,
            CaseNumber number,
            String userId,
            Cause cause,
            Instant at,
            @Nullable String processInstance,
            boolean lifted) {}

    /** That a case is open to these users of the municipality only. */
    public record Restriction(long id, CaseNumber number, Set<String> named, String by, Instant at) {}

    /** Whether the user may not open the case by any road. */
    public boolean isBarred(CaseNumber number, String userId) {
        return why(number, userId).isPresent();
    }

    /** What keeps the user out of the case; empty where nothing does. The user's own word goes first. */
    public Optional<Why> why(CaseNumber number, String userId) {
        int found = sql.sql(SAME + """
                        select case when exists (select 1 from case_bar bar join same on same.number = bar.case_number
                                where bar.user_id = :user and bar.lifted_at is null) then 1
                            when exists (select 1 from case_restriction r join same on same.number = r.case_number
                                where r.lifted_at is null and not exists (select 1 from case_restriction_named n
                                    where n.restriction = r.id and n.user_id = :user)) then 2
                            else 0 end""")
                .param("number", number.value())
                .param("user", userId)
                .query(Integer.class)
                .single();
        return switch (found) {
            case 1 -> Optional.of(Why.NOT_IMPARTIAL);
            case 2 -> restrictionsBind(callers.byId(userId)) ? Optional.of(Why.RESTRICTED) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether the case is shut to anybody at all. */
    public boolean stand(CaseNumber number) {
        return sql.sql(SAME + """
                        select exists (select 1 from case_bar bar join same on same.number = bar.case_number where bar.lifted_at is null)
                            or exists (select 1 from case_restriction r join same on same.number = r.case_number where r.lifted_at is null)""")
                .param("number", number.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * A restriction is the municipality's among its own people; police, psychiatry and probation have no standing access anyway, and
     * whoever has no role but that of the data protection officer opens no case and watches over all of them.
     */
    private static boolean restrictionsBind(Caller who) {
        return who.roles().isEmpty()
                || who.roles().stream().anyMatch(role -> role.municipal() && role != Role.DATA_PROTECTION_OFFICER);
    }

    /** The cases that no list may show the user, each by every number it has; few, or none. One question where there are none. */
    public Set<CaseNumber> hiddenFrom(Caller caller) {
        // On duty somebody must see that a child is in danger, whoever the case is restricted to.
        return shutTo(caller, code -> !caller.onDutyIn().contains(code));
    }

    /** The same for what nobody is on duty for: the log of a case. */
    public Set<CaseNumber> shutTo(Caller caller) {
        return shutTo(caller, code -> true);
    }

    private Set<CaseNumber> shutTo(Caller caller, Predicate<MunicipalityCode> where) {
        var bound = restrictionsBind(caller)
                ? caller.municipalities().stream()
                        .filter(where)
                        .map(MunicipalityCode::value)
                        .toArray(String[]::new)
                : new String[0];
        var found = sql.sql("""
                        select case_number from case_bar where user_id = :user and lifted_at is null
                        union
                        select r.case_number from case_restriction r
                        where r.lifted_at is null and r.municipality = any(:bound)
                          and not exists (select 1 from case_restriction_named n where n.restriction = r.id and n.user_id = :user)""")
                .param("user", caller.userId())
                .param("bound", bound)
                .query(String.class)
                .list();
        return found.stream()
                .flatMap(number -> sameAs(new CaseNumber(number)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The number and all that were joined with it, directly or through others. */
    public Set<CaseNumber> sameAs(CaseNumber number) {
        return Set.copyOf(
                sql
                        .sql(SAME + "select number from same")
                        .param("number", number.value())
                        .query(String.class)
                        .list()
                        .stream()
                        .map(CaseNumber::new)
                        .toList());
    }

    /** Whether both are numbers of one case: the same one, or joined with it. */
    public boolean areOne(CaseNumber number, CaseNumber other) {
        return number.equals(other) || sameAs(number).contains(other);
    }

    /** Keeps that the user is not impartial; answers the bar's id, also where it stood before. */
    public long bar(CaseNumber number, String userId, Cause cause) {
        sql.sql("""
                        insert into case_bar (case_number, user_id, cause, barred_at) values (:number, :user, :cause, :at)
                        on conflict (user_id, case_number) where lifted_at is null do nothing""")
                .param("number", number.value())
                .param("user", userId)
                .param("cause", cause.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return sql.sql("select id from case_bar where case_number = :number and user_id = :user and lifted_at is null")
                .param("number", number.value())
                .param("user", userId)
                .query(Long.class)
                .single();
    }

    /** Notes in which process instance a manager finds somebody else. */
    public void foundElsewhere(long bar, String processInstance) {
        sql.sql("update case_bar set process_instance = :instance where id = :id")
                .param("instance", processInstance)
                .param("id", bar)
                .update();
    }

    /** The bar that a process instance is about. */
    public Optional<Bar> ofProcess(String processInstance) {
        return sql.sql(STANDING_BAR + "where bar.process_instance = :instance")
                .param("instance", processInstance)
                .query((row, index) -> bar(row))
                .optional();
    }

    /** Everybody who is not impartial in the case now, the first to say so first. */
    public List<Bar> standing(CaseNumber number) {
        return sql.sql(SAME + STANDING_BAR + """
                        join same on same.number = bar.case_number where bar.lifted_at is null order by bar.id""")
                .param("number", number.value())
                .query((row, index) -> bar(row))
                .list();
    }

    /** It was a mistake: the user may work on the case again. Never by the user's own hand. */
    public void lift(long bar, String by) {
        sql.sql("update case_bar set lifted_at = :at, lifted_by = :by where id = :id and lifted_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("id", bar)
                .update();
    }

    /** From now on only these users of the municipality open the case; an earlier list is replaced. */
    public void restrictTo(CaseNumber number, Set<String> users, String by) {
        unrestrict(number, by);
        long id = sql.sql("""
                        insert into case_restriction (case_number, municipality, restricted_by, restricted_at)
                        values (:number, :municipality, :by, :at) returning id""")
                .param("number", number.value())
                .param("municipality", number.municipality().value())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        users.forEach(user -> name(id, user));
    }

    /** The case is open to everybody's roles again; answers whether it was restricted. */
    public boolean unrestrict(CaseNumber number, String by) {
        return sql.sql(SAME + """
                        update case_restriction set lifted_at = :at, lifted_by = :by
                        where lifted_at is null and case_number in (select number from same)""")
                        .param("number", number.value())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .update()
                > 0;
    }

    /** The restriction that stands on the case or on a number joined with it. */
    public Optional<Restriction> restriction(CaseNumber number) {
        return sql
                .sql(SAME + """
                        select r.* from case_restriction r join same on same.number = r.case_number
                        where r.lifted_at is null order by r.id desc limit 1""")
                .param("number", number.value())
                .query((row, index) -> restriction(row))
                .list()
                .stream()
                .findFirst();
    }

    /** The restricted cases in which the user is named. */
    public List<Restriction> naming(String userId) {
        return sql.sql("""
                        select r.* from case_restriction r join case_restriction_named n on n.restriction = r.id
                        where n.user_id = :user and r.lifted_at is null order by r.case_number""")
                .param("user", userId)
                .query((row, index) -> restriction(row))
                .list();
    }

    /** The other is named in the restricted case instead of the user. */
    public void rename(Restriction restriction, String userId, String other) {
        sql.sql("delete from case_restriction_named where restriction = :id and user_id = :user")
                .param("id", restriction.id())
                .param("user", userId)
                .update();
        name(restriction.id(), other);
    }

    private void name(long restriction, String user) {
        sql.sql("insert into case_restriction_named (restriction, user_id) values (:id, :user) on conflict do nothing")
                .param("id", restriction)
                .param("user", user)
                .update();
    }

    private Restriction restriction(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Restriction(
                id,
                new CaseNumber(row.getString("case_number")),
                Set.copyOf(sql.sql("select user_id from case_restriction_named where restriction = :id")
                        .param("id", id)
                        .query(String.class)
                        .list()),
                row.getString("restricted_by"),
                row.getTimestamp("restricted_at").toInstant());
    }

    private static Bar bar(ResultSet row) throws SQLException {
        return new Bar(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("user_id"),
                Cause.valueOf(row.getString("cause")),
                row.getTimestamp("barred_at").toInstant(),
                row.getString("process_instance"),
                row.getTimestamp("lifted_at") != null);
    }
}
