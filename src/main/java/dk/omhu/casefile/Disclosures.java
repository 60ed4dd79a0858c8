package dk.omhu.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was passed on to whom, why, and on which basis: none of it may be missing, and no row is ever removed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Disclosures {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient sql;
    private final Clock clock;

    Disclosures(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What is to be shared with one recipient, and why.
     *
     * @param purpose in the words that the recipient reads
     * @param accompanying text beside the pieces; at least one of both
     * @param taskId the task in which it was decided, null for a step of the house
     */
    public record NewDisclosure(
            String recipient,
            String basis,
            String purpose,
            String necessity,
            List<Disclosure.Piece> pieces,
            @Nullable String accompanying,
            String by,
            @Nullable String taskId) {

        private String shared() {
            return text(pieces, accompanying);
        }
    }

    /** Records a disclosure of free text made now. */
    public void disclose(
            CaseNumber number,
            String recipient,
            String basis,
            String purpose,
            String necessity,
            String shared,
            String by) {
        disclose(number, new NewDisclosure(recipient, basis, purpose, necessity, List.of(), shared, by, null));
    }

    /** Records a disclosure made now; answers it with its id. */
    public Disclosure disclose(CaseNumber number, NewDisclosure made) {
        var at = clock.instant();
        var checked = new Disclosure(
                0,
                made.recipient(),
                made.basis(),
                made.purpose(),
                made.necessity(),
                made.shared(),
                made.by(),
                at,
                made.pieces(),
                made.accompanying(),
                Disclosure.preventsCrime(made.basis())
                        || made.pieces().stream().anyMatch(Disclosure.Piece::notForInvestigation),
                made.taskId(),
                Optional.empty());
        return sql.sql("""
                        insert into disclosure (case_number, recipient, basis, purpose, necessity, shared, disclosed_by,
                            disclosed_at, pieces, accompanying, not_for_investigation, task_id)
                        values (:number, :recipient, :basis, :purpose, :necessity, :shared, :by, :at, :pieces::jsonb,
                            :accompanying, :notForInvestigation, :task)
                        returning *""")
                .param("number", number.value())
                .param("recipient", checked.recipient())
                .param("basis", checked.basis())
                .param("purpose", checked.purpose())
                .param("necessity", checked.necessity())
                .param("shared", checked.shared())
                .param("by", checked.by())
                .param("at", Timestamp.from(at))
                .param("pieces", write(checked.pieces()))
                .param("accompanying", checked.accompanying())
                .param("notForInvestigation", checked.notForInvestigation())
                .param("task", checked.taskId())
                .query(Disclosures::read)
                .single();
    }

    /** What the recipient may read now, oldest first: what stands, while the case is open. */
    public List<Disclosure> to(String recipient, CaseNumber number) {
        return sql.sql("""
                        select disclosure.* from disclosure join case_file on case_file.number = case_number
                        where case_number = :number and recipient = :recipient and revoked_at is null and state = 'OPEN'
                        order by id""")
                .param("number", number.value())
                .param("recipient", recipient)
                .query(Disclosures::read)
                .list();
    }

    /** Every disclosure of the case, oldest first, those that were taken back among them. */
    public List<Disclosure> of(CaseNumber number) {
        return sql.sql("select * from disclosure where case_number = :number order by id")
                .param("number", number.value())
                .query(Disclosures::read)
                .list();
    }

    /**
     * Whether something that the recipient had been given by then must not be used to investigate: then its answer must not
     * either, whatever was shared on another basis since, and also when it was taken back, for it had been read.
     */
    public boolean wasGivenToPreventCrime(String recipient, CaseNumber number, Instant by) {
        return of(number).stream()
                .anyMatch(given -> given.notForInvestigation()
                        && given.recipient().equals(recipient)
                        && !given.at().isAfter(by));
    }

    /**
     * Whether the analysis rests on an answer that must not be used to investigate: then what is written from it must not either.
     *
     * @param values the case as it stood when that was written
     */
    public boolean restsOnCrimePrevention(CaseNumber number, CaseValues values) {
        return values.byAuthority("contributionAnswer").entrySet().stream()
                .anyMatch(answer -> wasGivenToPreventCrime(
                        answer.getKey(), number, answer.getValue().by().at()));
    }

    /** Takes back what stands; answers it, or empty where this case has no such disclosure or it was taken back before. */
    public Optional<Disclosure> revoke(CaseNumber number, long id, String by, String reason) {
        return sql.sql("""
                        update disclosure set revoked_at = :at, revoked_by = :by, revoked_reason = :reason
                        where id = :id and case_number = :number and revoked_at is null
                        returning *""")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("reason", reason)
                .param("id", id)
                .param("number", number.value())
                .query(Disclosures::read)
                .optional();
    }

    /**
     * Erases the text that was taken from an entry, and takes back what of it still stood. That something was passed on, to whom
     * and why, stays. Answers the disclosures as they were.
     */
    List<Disclosure> erase(CaseNumber number, int sequence, String ground, String by) {
        var quoting = of(number).stream()
                .filter(made -> made.pieces().stream().anyMatch(piece -> piece.sequence() == sequence))
                .toList();
        for (var made : quoting) {
            if (made.stands()) {
                revoke(number, made.id(), by, ground);
            }
            var pieces = made.pieces().stream()
                    .map(piece -> piece.sequence() == sequence ? piece.erased() : piece)
                    .toList();
            sql.sql("update disclosure set pieces = :pieces::jsonb, shared = :shared where id = :id")
                    .param("pieces", write(pieces))
                    .param("shared", text(pieces, made.accompanying()))
                    .param("id", made.id())
                    .update();
        }
        return quoting;
    }

    private static String text(List<Disclosure.Piece> pieces, @Nullable String accompanying) {
        return Stream.concat(
                        pieces.stream().map(piece -> piece.label() + "\n" + piece.text()),
                        Stream.ofNullable(accompanying))
                .collect(Collectors.joining("\n\n"));
    }

    private static Disclosure read(ResultSet row, int index) throws SQLException {
        var revokedAt = row.getTimestamp("revoked_at");
        return new Disclosure(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("basis"),
                row.getString("purpose"),
                row.getString("necessity"),
                row.getString("shared"),
                row.getString("disclosed_by"),
                row.getTimestamp("disclosed_at").toInstant(),
                pieces(row.getString("pieces")),
                row.getString("accompanying"),
                row.getBoolean("not_for_investigation"),
                row.getString("task_id"),
                revokedAt == null
                        ? Optional.empty()
                        : Optional.of(new Disclosure.Revocation(
                                revokedAt.toInstant(), row.getString("revoked_by"), row.getString("revoked_reason"))));
    }

    private static String write(List<Disclosure.Piece> pieces) {
        try {
            return JSON.writeValueAsString(pieces);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Disclosure.Piece> pieces(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
