package dk.omhu.measures;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The 18th birthday of a case's person. The engine is told its month at most: a timer on the day would be the birth date. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Eighteen {
    static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final CaseFiles files;
    private final Clock clock;

    Eighteen(CaseFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** The day, for whoever may open the child's part; empty where the birth date is not known. */
    Optional<LocalDate> day(CaseNumber number) {
        return Optional.ofNullable(files.person(number).birthDate()).map(birth -> birth.plusYears(18));
    }

    /** What the engine may know. */
    Optional<YearMonth> month(CaseNumber number) {
        return day(number).map(YearMonth::from);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DENMARK);
    }
}
