package dk.omhu.handover;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every hand-over of a case to another municipality: what followed, when it was sent, and who said that it had come. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HandOverBook {
    private final JdbcClient sql;
    private final Clock clock;

    HandOverBook(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    HandOver begin(CaseNumber number, MunicipalityCode to, String by) {
        return sql.sql("""
                        insert into hand_over (case_number, to_municipality, begun_by, begun_at)
                        values (:number, :to, :by, :at) returning *""")
                .param("number", number.value())
                .param("to", to.value())
                .param("by", by)
                .param("at", now())
                .query(this::read)
                .single();
    }

    /** The hand-over of the case to which nobody has given a receipt yet: at most one. */
    Optional<HandOver> open(CaseNumber number) {
        return sql.sql("select * from hand_over where case_number = :number and receipt_at is null")
                .param("number", number.value())
                .query(this::read)
                .optional();
    }

    /** The newest hand-over that led to this case of the receiving municipality. */
    Optional<HandOver> newestTo(CaseNumber receiving) {
        return sql.sql("select * from hand_over where receiving_case = :number order by id desc limit 1")
                .param("number", receiving.value())
                .query(this::read)
                .optional();
    }

    /** The case that an earlier hand-over of this one opened there. */
    Optional<CaseNumber> earlierCase(CaseNumber number, MunicipalityCode to) {
        return sql.sql("""
                        select receiving_case from hand_over
                        where case_number = :number and to_municipality = :to and receiving_case is not null
                        order by id desc limit 1""")
                .param("number", number.value())
                .param("to", to.value())
                .query(String.class)
                .optional()
                .map(CaseNumber::new);
    }

    void add(HandOver over, HandOver.Item item, long disclosure) {
        sql.sql("""
                        insert into hand_over_item (hand_over, place, disclosure, part, choice, label, text)
                        values (:over, 1 + (select count(*) from hand_over_item where hand_over = :over),
                            :disclosure, :part, :choice, :label, :text)""")
                .param("over", over.id())
                .param("disclosure", disclosure)
                .param("part", item.part().name())
                .param("choice", item.choice())
                .param("label", item.label())
                .param("text", item.text())
                .update();
    }

    void sent(HandOver over, @Nullable CaseNumber receiving) {
        sql.sql("update hand_over set sent_at = :at, receiving_case = :receiving where id = :id")
                .param("at", now())
                .param("receiving", receiving == null ? null : receiving.value())
                .param("id", over.id())
                .update();
    }

    /** Keeps the first receipt. */
    void receipt(HandOver over, String by) {
        sql.sql("update hand_over set receipt_at = :at, receipt_by = :by where id = :id and receipt_at is null")
                .param("at", now())
                .param("by", by.length() > 200 ? by.substring(0, 200) : by)
                .param("id", over.id())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private HandOver read(ResultSet row, int index) throws SQLException {
        var receiving = row.getString("receiving_case");
        return new HandOver(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                new MunicipalityCode(row.getString("to_municipality")),
                row.getString("begun_by"),
                instant(row.getTimestamp("sent_at")),
                receiving == null ? null : new CaseNumber(receiving),
                instant(row.getTimestamp("receipt_at")),
                items(row.getLong("id")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private List<HandOver.Item> items(long id) {
        return sql.sql("select * from hand_over_item where hand_over = :id order by place")
                .param("id", id)
                .query((row, index) -> new HandOver.Item(
                        row.getString("choice"),
                        Part.valueOf(row.getString("part")),
                        row.getString("label"),
                        row.getString("text")))
                .list();
    }
}
