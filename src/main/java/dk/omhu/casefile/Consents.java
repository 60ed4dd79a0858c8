package dk.omhu.casefile;

import dk.omhu.casefile.Consent.End;
import dk.omhu.casefile.Consent.Giver;
import dk.omhu.casefile.Consent.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The consents of a case. A case and those joined to it are one here: whoever withdraws need not know which number counts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Consents {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private static final String SAME_CASE =
            " case_number in (select one.number from case_file one, case_file asked where asked.number = :number"
                    + " and coalesce(one.joined_to, one.number) = coalesce(asked.joined_to, asked.number))";

    private final CaseFiles files;
    private final CustodyHolders holders;
    private final JdbcClient sql;
    private final Clock clock;

    Consents(CaseFiles files, CustodyHolders holders, JdbcClient sql, Clock clock) {
        this.files = files;
        this.holders = holders;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A consent to be kept.
     *
     * @param giverName null: the name of the custody holder as registered
     */
    public record NewConsent(
            Giver giver,
            @Nullable String giverName,
            Scope scope,
            String what,
            @Nullable String toWhom,
            Consent.How how,
            LocalDate givenOn,
            @Nullable LocalDate until,
            String by) {}

    /** Keeps a consent beside those that stand. */
    public void give(CaseNumber number, NewConsent given) {
        files.lock(number);
        var name = given.giverName() != null ? given.giverName() : holderName(number, given.giver());
        sql.sql("""
                        insert into consent (case_number, giver, giver_name, scope, what, to_whom, how, given_on, until_day,
                            recorded_by, recorded_at)
                        values (:number, :giver, :name, :scope, :what, :toWhom, :how, :givenOn, :until, :by, :at)""")
                .param("number", number.value())
                .param("giver", given.giver().name())
                .param("name", name)
                .param("scope", given.scope().name())
                .param("what", given.what())
                .param("toWhom", given.toWhom())
                .param("how", given.how().name())
                .param("givenOn", given.givenOn())
                .param("until", given.until(), Types.DATE)
                .param("by", given.by())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Keeps a consent in place of what this giver had said yes to in the same matter. */
    public void giveInstead(CaseNumber number, NewConsent given) {
        end(number, List.of(given.giver()), List.of(given.scope()), End.REPLACED, given.givenOn(), given.by());
        give(number, given);
    }

    /** Takes back what this giver had said yes to; kept also where nothing was on record. */
    public void withdraw(CaseNumber number, Giver giver, Collection<Scope> scopes, LocalDate day, String by) {
        files.lock(number);
        for (var scope : scopes) {
            sql.sql("""
                            insert into consent_withdrawal (case_number, giver, scope, on_day, recorded_by, recorded_at)
                            values (:number, :giver, :scope, :day, :by, :at)""")
                    .param("number", number.value())
                    .param("giver", giver.name())
                    .param("scope", scope.name())
                    .param("day", day)
                    .param("by", by)
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
        end(number, List.of(giver), scopes, End.WITHDRAWN, day, by);
    }

    /** Ends what these givers have said yes to. */
    public void end(
            CaseNumber number,
            Collection<Giver> givers,
            Collection<Scope> scopes,
            End because,
            LocalDate day,
            String by) {
        if (givers.isEmpty() || scopes.isEmpty()) {
            return;
        }
        files.lock(number);
        sql.sql("""
                        update consent set ended_on = :day, ended_because = :because, ended_by = :by, ended_at = :at
                        where ended_on is null and giver = any(:givers) and scope = any(:scopes) and""" + SAME_CASE)
                .param("day", day)
                .param("because", because.name())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("givers", givers.stream().map(Giver::name).toArray(String[]::new))
                .param("scopes", scopes.stream().map(Scope::name).toArray(String[]::new))
                .param("number", number.value())
                .update();
    }

    /** The cases with a consent whose last day has passed, and on which nobody has been asked yet. */
    public List<CaseNumber> ranOut() {
        return sql
                .sql("select distinct case_number from consent where ended_on is null and until_day < :today")
                .param("today", today())
                .query(String.class)
                .list()
                .stream()
                .map(CaseNumber::new)
                .toList();
    }

    /** Ends those of the number; answers in which matters somebody's yes is now missing who has given no other. */
    public Set<Scope> endRanOut(CaseNumber number) {
        files.lock(number);
        return sql
                .sql("""
                        update consent set ended_on = until_day + 1, ended_because = 'RAN_OUT', ended_by = 'omhu', ended_at = :at
                        where case_number = :number and ended_on is null and until_day < :today returning *""")
                .param("at", Timestamp.from(clock.instant()))
                .param("number", number.value())
                .param("today", today())
                .query((row, index) -> read(row))
                .list()
                .stream()
                .filter(ended ->
                        standing(number, ended.scope()).stream().noneMatch(one -> one.giver() == ended.giver()))
                .map(Consent::scope)
                .collect(Collectors.toSet());
    }

    /** Every consent of the case, oldest first. */
    public List<Consent> of(CaseNumber number) {
        return sql.sql("select * from consent where" + SAME_CASE + " order by id")
                .param("number", number.value())
                .query((row, index) -> read(row))
                .list();
    }

    /** What counts today. */
    public List<Consent> standing(CaseNumber number, Scope scope) {
        return of(number).stream()
                .filter(consent -> consent.scope() == scope && consent.stands(today()))
                .toList();
    }

    /** The last day on which this giver took back a consent in this matter. */
    public Optional<LocalDate> lastWithdrawn(CaseNumber number, Giver giver, Scope scope) {
        return sql.sql("select max(on_day) from consent_withdrawal where giver = :giver and scope = :scope and"
                        + SAME_CASE)
                .param("giver", giver.name())
                .param("scope", scope.name())
                .param("number", number.value())
                .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Whether a consent to share was taken back and none stands any more: then nothing can rest on it. */
    public boolean sharingIsOver(CaseNumber number) {
        return standing(number, Scope.SHARING).isEmpty()
                && List.of(Giver.values()).stream()
                        .anyMatch(giver ->
                                lastWithdrawn(number, giver, Scope.SHARING).isPresent());
    }

    /** The day in Denmark. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DENMARK);
    }

    private @Nullable String holderName(CaseNumber number, Giver giver) {
        return holders.of(number).stream()
                .filter(holder -> holder.giver() == giver)
                .map(CustodyHolders.Holder::name)
                .findFirst()
                .orElse(null);
    }

    private static Consent read(ResultSet row) throws SQLException {
        var because = row.getString("ended_because");
        return new Consent(
                row.getLong("id"),
                Giver.valueOf(row.getString("giver")),
                row.getString("giver_name"),
                Scope.valueOf(row.getString("scope")),
                row.getString("what"),
                row.getString("to_whom"),
                Consent.How.valueOf(row.getString("how")),
                row.getObject("given_on", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                because == null ? null : End.valueOf(because));
    }
}
