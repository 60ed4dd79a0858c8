package dk.omhu.deadlines;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.ContactLocks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** From when the clocks of a step count. */
@Component
class Beginnings {
    /** The routing word or answer that says when a complaint was received. */
    private static final String COMPLAINT_RECEIVED = "complaintReceivedAt";

    /** The routing word or answer that says when a measure began. */
    private static final String MEASURE_STARTED = "measureStartedAt";

    private final CaseFiles files;
    private final ContactLocks locks;
    private final Clock clock;
    private final List<ClockBeginning> features;

    Beginnings(CaseFiles files, ContactLocks locks, Clock clock, List<ClockBeginning> features) {
        this.files = files;
        this.locks = locks;
        this.clock = clock;
        this.features = features;
    }

    /** From when the clock counts; empty only for a birthday that nobody knows. */
    Optional<Instant> of(String name, StartsFrom from, DelegateExecution step) {
        if (from == StartsFrom.NOW) {
            return Optional.of(clock.instant());
        }
        return features.stream()
                .flatMap(feature -> feature.of(name, from, step).stream())
                .findFirst()
                .or(() -> ofCase(from, step));
    }

    private Optional<Instant> ofCase(StartsFrom from, DelegateExecution step) {
        var number = new CaseNumber(step.getProcessBusinessKey());
        return switch (from) {
            // Who knows of the discovery has been asked before.
            case NOW, DISCOVERY -> Optional.of(clock.instant());
            case RECEIPT -> Optional.of(files.get(number).receivedAt());
            case CLOSING -> files.get(number).closedAt().or(this::now);
            case LOCK -> locks.unended(number).map(Beginnings::morning).or(this::now);
            case INVITATION -> Optional.of(invitation(number));
            case MEETING, BEFORE_MEETING -> meetingDay(number);
            case MEASURE -> said(MEASURE_STARTED, step, number).or(this::now);
            case COMPLAINT -> said(COMPLAINT_RECEIVED, step, number).or(this::now);
            case BIRTHDAY_18, BEFORE_BIRTHDAY_18 ->
                Optional.ofNullable(files.person(number).birthDate()).map(birth -> morning(birth.plusYears(18)));
        };
    }

    private Optional<Instant> now() {
        return Optional.of(clock.instant());
    }

    /** When the authorities of the case were invited last. */
    Instant invitation(CaseNumber number) {
        var rounds = files.values(number).roundsOf("inviteAuthorities", null);
        return rounds.isEmpty()
                ? clock.instant()
                : rounds.get(rounds.size() - 1).at();
    }

    /** The day that was planned in this round, from its first moment: whoever prepares for it finds everything there. */
    private Optional<Instant> meetingDay(CaseNumber number) {
        return files.values(number)
                .text(Clocks.MEETING_DAY)
                .map(LocalDate::parse)
                .map(Beginnings::morning);
    }

    private Optional<Instant> said(String key, DelegateExecution step, CaseNumber number) {
        if (step.getVariable(key) instanceof Date date) {
            return Optional.of(date.toInstant());
        }
        return Optional.ofNullable(step.getVariable(key))
                .map(Object::toString)
                .or(() -> files.values(number).text(key))
                .flatMap(Beginnings::moment);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? morning(LocalDate.parse(text))
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }

    private static Instant morning(LocalDate day) {
        return day.atStartOfDay(DanishCalendar.DENMARK).toInstant();
    }
}
