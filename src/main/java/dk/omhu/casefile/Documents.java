package dk.omhu.casefile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a case. A paper is kept with the journal entry that names it, and neither is ever changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Documents {
    /** What no letter of a few pages comes near; the table refuses more too. */
    static final int LARGEST = 5 * 1024 * 1024;

    private static final String FACE = """
            select id, case_number, sequence, kind, recipient, disclosures, title, media_type,
                   octet_length(content) as size, sha256, made_at, made_by
            from document""";

    /**
     * A paper to be kept.
     *
     * @param stepKey the step that wrote it
     * @param stepName what was done, in Danish
     * @param remark what the journal must say beside the title; none mostly
     */
    public record NewDocument(
            Document.Kind kind,
            @Nullable String recipient,
            int disclosures,
            String title,
            String mediaType,
            byte[] content,
            String stepKey,
            String stepName,
            @Nullable String remark,
            @Nullable String by) {}

    private final CaseFiles files;
    private final Disclosures disclosures;
    private final JdbcClient sql;

    Documents(CaseFiles files, Disclosures disclosures, JdbcClient sql) {
        this.files = files;
        this.disclosures = disclosures;
        this.sql = sql;
    }

    /** Keeps the paper and records it in the journal. */
    public Document keep(CaseNumber number, NewDocument made) {
        if (made.content().length == 0 || made.content().length > LARGEST) {
            throw new IllegalArgumentException("A document has 1 to " + LARGEST + " bytes");
        }
        var digest = sha256(made.content());
        var entry = files.write(number, entry(made, digest));
        long id = sql.sql("""
                        insert into document (case_number, sequence, kind, recipient, disclosures, title, media_type,
                                              content, sha256, made_at, made_by)
                        values (:number, :sequence, :kind, :recipient, :disclosures, :title, :type,
                                :content, :digest, :at, :by)
                        returning id""")
                .param("number", number.value())
                .param("sequence", entry.sequence())
                .param("kind", made.kind().name())
                .param("recipient", made.recipient())
                .param("disclosures", made.disclosures())
                .param("title", made.title())
                .param("type", made.mediaType())
                .param("content", made.content())
                .param("digest", digest)
                .param("at", java.sql.Timestamp.from(entry.at()))
                .param("by", entry.author())
                .query(Long.class)
                .single();
        return find(number, id).orElseThrow();
    }

    private static NewEntry entry(NewDocument made, String digest) {
        Map<String, JournalValue> values = new LinkedHashMap<>();
        values.put("documentTitle", new JournalValue(made.kind().part(), "Dokument", made.title()));
        values.put("documentDigest", new JournalValue(made.kind().part(), "Fingeraftryk (SHA-256)", digest));
        if (made.remark() != null) {
            values.put("documentRemark", new JournalValue(made.kind().part(), "Bemærkning", made.remark()));
        }
        return NewEntry.record(made.stepKey(), made.stepName(), made.by(), values);
    }

    /** The papers of the case, oldest first. */
    public List<Document> of(CaseNumber number) {
        return sql.sql(FACE + " where case_number = :number order by id")
                .param("number", number.value())
                .query((row, index) -> document(row))
                .list();
    }

    /** One paper of the case. */
    public Optional<Document> find(CaseNumber number, long id) {
        return sql.sql(FACE + " where case_number = :number and id = :id")
                .param("number", number.value())
                .param("id", id)
                .query((row, index) -> document(row))
                .optional();
    }

    /**
     * The paper itself.
     *
     * @throws IllegalStateException where it is no longer what the journal recorded
     */
    public byte[] content(Document document) {
        var content = sql.sql("select content from document where id = :id")
                .param("id", document.id())
                .query(byte[].class)
                .single();
        if (!sha256(content).equals(document.sha256())) {
            throw new IllegalStateException("Document " + document.id() + " is not what was recorded");
        }
        return content;
    }

    /** Whether everything that the paper quotes is still shared with its recipient. */
    public boolean stillShared(Document document) {
        var recipient = document.recipient();
        return recipient != null
                && disclosures.to(recipient, document.number()).stream()
                                .filter(given -> !given.at().isAfter(document.madeAt()))
                                .count()
                        >= document.disclosures();
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getInt("sequence"),
                Document.Kind.valueOf(row.getString("kind")),
                row.getString("recipient"),
                row.getInt("disclosures"),
                row.getString("title"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
