package dk.omhu.personlink;

import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every correction that was made, and who was to be told of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LinkBook {
    private final JdbcClient sql;
    private final CaseBars cases;
    private final Clock clock;

    LinkBook(JdbcClient sql, CaseBars cases, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Somebody who got what has been removed.
     *
     * @param title who, in Danish
     * @param given how many disclosures or letters
     * @param firstAt when the first of them was made
     */
    record Recipient(String title, int given, Instant firstAt) {}

    /** Somebody who is to be told, of which case, and on what ground the entries were removed. */
    record ToTell(CaseNumber number, Recipient recipient, String ground) {}

    /** Keeps a correction; answers its id. */
    long keep(
            CaseNumber number,
            @Nullable CaseNumber right,
            String ground,
            int entries,
            String proposedBy,
            String approvedBy) {
        return sql.sql("""
                        insert into person_link (case_number, right_case, ground, entries, proposed_by, approved_by, corrected_at)
                        values (:number, :right, :ground, :entries, :proposed, :approved, :at) returning id""")
                .param("number", number.value())
                .param("right", right == null ? null : right.value())
                .param("ground", ground)
                .param("entries", entries)
                .param("proposed", proposedBy)
                .param("approved", approvedBy)
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    void toTell(long link, Recipient recipient) {
        sql.sql("""
                        insert into person_link_recipient (link, recipient, given, first_at)
                        values (:link, :title, :given, :at)""")
                .param("link", link)
                .param("title", recipient.title())
                .param("given", recipient.given())
                .param("at", Timestamp.from(recipient.firstAt()))
                .update();
    }

    /** The ids of those who are to be told of this correction of the case; nobody of another case's. */
    List<String> recipients(String link, CaseNumber number) {
        return sql
                .sql("""
                        select told.id, case_number from person_link_recipient told
                        join person_link on person_link.id = link where link = :link order by told.id""")
                .param("link", Long.valueOf(link))
                .query((row, index) -> Map.entry(row.getString("id"), new CaseNumber(row.getString("case_number"))))
                .list()
                .stream()
                .filter(told -> cases.areOne(told.getValue(), number))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The one of the case with this id, which a model could have made up: another case's is not there. */
    Optional<ToTell> recipient(String id, CaseNumber number) {
        return sql.sql("""
                        select case_number, recipient, given, first_at, ground from person_link_recipient told
                        join person_link on person_link.id = link where told.id = :id""")
                .param("id", Long.valueOf(id))
                .query((row, index) -> new ToTell(
                        new CaseNumber(row.getString("case_number")),
                        new Recipient(
                                row.getString("recipient"),
                                row.getInt("given"),
                                row.getTimestamp("first_at").toInstant()),
                        row.getString("ground")))
                .optional()
                .filter(told -> cases.areOne(told.number(), number));
    }

    void told(String id, LocalDate day, String by) {
        sql.sql("update person_link_recipient set told_at = :day, told_by = :by where id = :id")
                .param("day", day)
                .param("by", by)
                .param("id", Long.valueOf(id))
                .update();
    }
}
