package dk.omhu.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Whether a row of the table keeps within the law. */
@Component
class LegalLength {
    /** Four years of days: every way in which weekdays, holidays and month ends can lie. */
    private static final int DAYS = 1461;

    /** More of anything than a law of ours allows; not worth counting. */
    private static final int TOO_MANY = 1000;

    private final DanishCalendar calendar;

    LegalLength(DanishCalendar calendar) {
        this.calendar = calendar;
    }

    /** What is wrong with the row, in Danish. */
    Optional<String> refusal(Deadline deadline, LegalClock law) {
        var limited = "Fristen \"%s\" er %s ved lov og".formatted(law.clock(), law.isSetByLaw() ? "sat" : "begrænset");
        if (law.isSetByLaw() && !deadline.legal()) {
            return Optional.of(limited + " kan ikke blive vores eget.");
        }
        if (deadline.from() != law.from()) {
            return Optional.of(limited + " regnes fra " + law.from() + ".");
        }
        if (!isLonger(deadline.length(), law.longest())) {
            return Optional.empty();
        }
        return Optional.of(limited
                + (law.isSetByLaw()
                        ? " kan kun gøres kortere."
                        : " kan højst være %d %s."
                                .formatted(law.longest().amount(), law.longest().unit())));
    }

    /** Six days of one kind can be more or fewer than six of another: it must never be longer, whenever it begins. */
    private boolean isLonger(Length wanted, Length longest) {
        if (wanted.unit() == longest.unit()) {
            return wanted.amount() > longest.amount();
        }
        return wanted.amount() > TOO_MANY
                || IntStream.range(0, DAYS)
                        .mapToObj(LocalDate.of(2026, 1, 1)::plusDays)
                        .flatMap(day -> IntStream.of(0, 12, 23).mapToObj(hour -> day.atTime(hour, 30)))
                        .map(start -> start.atZone(DanishCalendar.DENMARK).toInstant())
                        .anyMatch(start -> end(start, wanted).isAfter(end(start, longest)));
    }

    private Instant end(Instant start, Length length) {
        return calendar.end(start, length, Set.of());
    }
}
