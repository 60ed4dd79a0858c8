package dk.omhu.casefile;

import dk.omhu.access.MunicipalityCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The cover of a case file: its number, when it was received, and whether it is open. */
@Entity
public class CaseFile {
    /** What the file is about. */
    public enum Kind {
        /** A concern about a person, known or unknown. */
        CONCERN,
        /** Advice about somebody who was not named: nobody's case. */
        ADVICE,
        /** A day on which a standing forum meets: nobody's case, so that its agenda has a file to be kept in. */
        MEETING,
        /** What the house itself does in a municipality, such as the mails of a morning: nobody's case, and never closed. */
        HOUSE
    }

    /** Whether the case goes on. */
    public enum State {
        OPEN,
        CLOSED,
        /** Its number lives on as an alias of another case. */
        JOINED
    }

    @Id
    private String number;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    private String municipality;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant receivedAt;
    private Instant openedAt;
    private @Nullable String openedBy;
    private @Nullable Instant closedAt;
    private @Nullable String closingReason;
    private @Nullable String joinedTo;
    private boolean drill;

    @SuppressWarnings("NullAway.Init")
    protected CaseFile() {}

    CaseFile(
            CaseNumber number,
            Kind kind,
            Instant receivedAt,
            Instant openedAt,
            @Nullable String openedBy,
            boolean drill) {
        this.number = number.value();
        this.municipality = number.municipality().value();
        this.kind = kind;
        this.state = State.OPEN;
        this.receivedAt = receivedAt;
        this.openedAt = openedAt;
        this.openedBy = openedBy;
        this.drill = drill;
    }

    public CaseNumber number() {
        return new CaseNumber(number);
    }

    public MunicipalityCode municipality() {
        return new MunicipalityCode(municipality);
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    /** When any part of the municipality received the concern: clocks set by law start here. */
    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Who opened the case; empty when it came from outside. */
    public Optional<String> openedBy() {
        return Optional.ofNullable(openedBy);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<String> closingReason() {
        return Optional.ofNullable(closingReason);
    }

    /** Whether this is a drill (øvelse): about nobody, marked wherever it is shown, and counted nowhere. */
    public boolean drill() {
        return drill;
    }

    /** What stands before every name of something in a drill; empty for a real case. */
    public String mark() {
        return drill ? Drill.MARK : "";
    }

    /** The open case that this one was joined with. */
    public Optional<CaseNumber> joinedTo() {
        return Optional.ofNullable(joinedTo).map(CaseNumber::new);
    }

    void close(String reason, Instant at) {
        state = State.CLOSED;
        closingReason = reason;
        closedAt = at;
    }

    void keepAsAdvice(Instant at) {
        kind = Kind.ADVICE;
        close("ADVICE_ONLY", at);
    }

    void join(CaseNumber other, Instant at) {
        state = State.JOINED;
        closingReason = "JOINED";
        joinedTo = other.value();
        closedAt = at;
    }

    void separate() {
        state = State.OPEN;
        closingReason = null;
        joinedTo = null;
        closedAt = null;
    }
}
