package dk.omhu.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Kontaktspærre": until a day, that day included, no letter, call or meeting with the person or the family. Every lock
 * has a last day. What stands in the journal tells the day and never the cause; who did what stands beside the lock.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ContactLocks {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM", Locale.forLanguageTag("da"));
    private static final DateTimeFormatter DAY_OF_YEAR =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    /** Why there is a lock; shown to nobody outside the case team. */
    public enum Cause {
        HOLD,
        POLICE_ALONE,
        COORDINATOR;

        static String[] names(Cause... causes) {
            return Arrays.stream(causes).map(Cause::name).toArray(String[]::new);
        }
    }

    private final CaseFiles files;
    private final JdbcClient sql;
    private final Clock clock;

    ContactLocks(CaseFiles files, JdbcClient sql, Clock clock) {
        this.files = files;
        this.sql = sql;
        this.clock = clock;
    }

    /** Sets a lock; one of the same cause that stood before gives way to it. */
    public void set(CaseNumber number, Cause cause, LocalDate until, String by, @Nullable String reason) {
        files.lock(number);
        end(number, by, cause);
        insert(number, cause, until, by, reason);
        note(number, "Kontaktspærre sat", until);
    }

    /** Gives every lock of the case that nobody has ended another last day, earlier or later. */
    public void move(CaseNumber number, LocalDate until, String by, @Nullable String reason) {
        files.lock(number);
        var standing = end(number, by, Cause.values());
        standing.stream().distinct().forEach(cause -> insert(number, cause, until, by, reason));
        if (!standing.isEmpty()) {
            note(number, "Kontaktspærrens dato ændret", until);
        }
    }

    /** Ends the locks of these causes, all where none is named. */
    public void lift(CaseNumber number, String by, Cause... causes) {
        files.lock(number);
        if (!end(number, by, causes.length == 0 ? Cause.values() : causes).isEmpty()) {
            note(number, "Kontaktspærre ophævet", standing(number).orElse(null));
        }
    }

    /**
     * The last day of the locks that stand today, those of cases that were joined to this one among them. A child's track that
     * began before its case was joined to another goes on under its own number, and obeys the lock of the case that lives on.
     */
    public Optional<LocalDate> standing(CaseNumber number) {
        var livingOn = files.followAlias(number).map(CaseFile::number).orElse(number);
        return Stream.of(number, livingOn)
                .flatMap(one -> unended(one).stream())
                .max(Comparator.naturalOrder())
                .filter(until -> !until.isBefore(today()));
    }

    /** The last day of the locks that nobody has ended; one that has passed is still to be looked at. */
    public Optional<LocalDate> unended(CaseNumber number) {
        return sql.sql("""
                        select max(until_day) from contact_lock where ended_at is null and (case_number = :number
                        or case_number in (select number from case_file where joined_to = :number))""")
                .param("number", number.value())
                .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** The day in Denmark. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DENMARK);
    }

    /** The day as users read it, with its year where it is not the present one. */
    public String words(LocalDate day) {
        return (day.getYear() == today().getYear() ? DAY : DAY_OF_YEAR).format(day);
    }

    private List<Cause> end(CaseNumber number, String by, Cause... causes) {
        return sql.sql("""
                        update contact_lock set ended_by = :by, ended_at = :at
                        where ended_at is null and cause = any(:causes) and (case_number = :number
                        or case_number in (select number from case_file where joined_to = :number))
                        returning cause""")
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("causes", Cause.names(causes))
                .param("number", number.value())
                .query((row, index) -> Cause.valueOf(row.getString("cause")))
                .list();
    }

    private void insert(CaseNumber number, Cause cause, LocalDate until, String by, @Nullable String reason) {
        sql.sql("""
                        insert into contact_lock (case_number, cause, until_day, reason, set_by, set_at)
                        values (:number, :cause, :until, :reason, :by, :at)""")
                .param("number", number.value())
                .param("cause", cause.name())
                .param("until", until)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Signed by the house: a name beside it would tell whose lock it is. */
    private void note(CaseNumber number, String what, @Nullable LocalDate until) {
        files.write(
                number,
                NewEntry.record(
                        "contactLock",
                        what,
                        null,
                        Map.of(
                                "contactLockUntil",
                                new JournalValue(
                                        Part.CONCERN,
                                        "Kontaktspærre til",
                                        until == null ? null : until.toString(),
                                        until == null ? "ingen" : DAY_OF_YEAR.format(until)))));
    }
}
