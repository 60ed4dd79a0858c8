package dk.omhu.casefile;

import dk.omhu.chain.ChainKeys;
import dk.omhu.chain.JournalLink;
import dk.omhu.chain.ValuesDigest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done on a case: never changed, never removed; a correction is a new entry. Values can be erased, and then the
 * entry stays without them.
 */
@Entity
@Immutable
public class JournalEntry {

    /** What made the entry. */
    public enum Kind {
        /** A person sent a form. */
        SUBMISSION,
        /** A person corrected or added something afterwards. */
        CORRECTION,
        /** A decision table suggested something; a person decides. */
        SUGGESTION,
        /** The house recorded something: a case opened, joined, closed. */
        RECORD
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNumber;
    private int sequence;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String stepKey;
    private String stepName;
    private @Nullable String taskId;
    private @Nullable String formKey;
    private @Nullable Integer formVersion;
    private int round;
    private String authority;
    private String author;
    private @Nullable String authorRole;
    private Instant at;
    private @Nullable String strand;
    private @Nullable Integer about;
    private @Nullable Instant firstAt;
    private @Nullable String firstAuthor;
    private @Nullable String salt;
    private String valuesDigest;
    private String previousHash;
    private String hash;
    private String keyId;
    private @Nullable Instant erasedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "values")
    private Map<String, JournalValue> values = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected JournalEntry() {}

    @SuppressWarnings("NullAway.Init")
    JournalEntry(
            String caseNumber,
            int sequence,
            NewEntry entry,
            int round,
            Instant at,
            String previousHash,
            ChainKeys keys) {
        this.caseNumber = caseNumber;
        this.sequence = sequence;
        this.kind = entry.kind();
        this.stepKey = entry.stepKey();
        this.stepName = entry.stepName();
        this.taskId = entry.taskId();
        this.formKey = entry.formKey();
        this.formVersion = entry.formVersion();
        this.round = round;
        this.authority = entry.authority();
        this.author = entry.author();
        this.authorRole = entry.authorRole();
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.strand = entry.strand();
        this.about = entry.about();
        var first = entry.firstAt();
        this.firstAt = first == null ? null : first.truncatedTo(ChronoUnit.MICROS);
        this.firstAuthor = entry.firstAuthor();
        this.values = new LinkedHashMap<>(entry.values());
        this.salt = ValuesDigest.salt();
        this.valuesDigest = ValuesDigest.of(salt, values);
        this.previousHash = previousHash;
        var seal = link().seal(keys);
        this.hash = seal.hash();
        this.keyId = seal.keyId();
    }

    private JournalLink link() {
        return new JournalLink(
                caseNumber,
                sequence,
                kind.name(),
                stepKey,
                stepName,
                taskId,
                formKey,
                formVersion,
                round,
                authority,
                author,
                authorRole,
                at,
                strand,
                about,
                firstAt,
                firstAuthor,
                valuesDigest,
                previousHash);
    }

    String hash() {
        return hash;
    }

    /** When the values were erased by law or order; empty where the entry says what it always said. */
    public Optional<Instant> erasedAt() {
        return Optional.ofNullable(erasedAt);
    }

    /** The entry of the same case that this one says something of: that it was erased. */
    public Optional<Integer> about() {
        return Optional.ofNullable(about);
    }

    /** When it was first written: in another case where it was moved here from one, else here. */
    public Instant writtenAt() {
        return firstAt == null ? at : firstAt;
    }

    /** Who wrote it in the case from which it was moved here; empty where it was written here. */
    public Optional<String> firstAuthor() {
        return Optional.ofNullable(firstAuthor);
    }

    /** Whether it was written in another case and moved here. */
    public boolean moved() {
        return firstAt != null;
    }

    public String caseNumber() {
        return caseNumber;
    }

    /** The place of the entry in its case, from 1, without gaps. */
    public int sequence() {
        return sequence;
    }

    public Kind kind() {
        return kind;
    }

    /** The id of the task in its model, or of the step that recorded something. */
    public String stepKey() {
        return stepKey;
    }

    /** What was done, in Danish. */
    public String stepName() {
        return stepName;
    }

    public @Nullable String taskId() {
        return taskId;
    }

    public @Nullable String formKey() {
        return formKey;
    }

    public @Nullable Integer formVersion() {
        return formVersion;
    }

    /** Which time this step was done on the case by the authority, from 1. */
    public int round() {
        return round;
    }

    /** Who is responsible for the values: {@link Authority#MUNICIPALITY} or the role id of another authority. */
    public String authority() {
        return authority;
    }

    public String author() {
        return author;
    }

    public @Nullable String authorRole() {
        return authorRole;
    }

    public Instant at() {
        return at;
    }

    /** Which of several like things in the case the entry belongs to, such as one acute situation; null for the case. */
    public @Nullable String strand() {
        return strand;
    }

    /** The moment that the entry keeps under the key; one without a zone is Danish. Empty where there is none. */
    public Optional<Instant> moment(String key) {
        return Optional.ofNullable(values.get(key))
                .map(JournalValue::value)
                .map(Object::toString)
                .map(Moment::read);
    }

    public Map<String, JournalValue> values() {
        return Collections.unmodifiableMap(values);
    }
}
