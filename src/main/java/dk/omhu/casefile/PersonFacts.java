package dk.omhu.casefile;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the case file knows of the person the concern is about; all of it may be unknown. */
public record PersonFacts(
        @Nullable String name,
        @Nullable CprNumber cpr,
        @Nullable LocalDate birthDate,
        boolean protectedAddress) {

    /** The keys under which forms keep the person. */
    public static final String NAME = "personName";

    public static final String CPR = "personCpr";
    public static final String BIRTH_DATE = "personBirthDate";
    public static final String PROTECTED_ADDRESS = "protectedAddress";

    static PersonFacts of(CaseValues values) {
        var cpr = values.text(CPR).flatMap(CprNumber::parse);
        var birthDate = cpr.map(CprNumber::birthDate)
                .or(() -> values.text(BIRTH_DATE).flatMap(PersonFacts::date))
                .orElse(null);
        return new PersonFacts(
                values.text(NAME).filter(text -> !text.isBlank()).orElse(null),
                cpr.orElse(null),
                birthDate,
                values.isTrue(PROTECTED_ADDRESS));
    }

    private static Optional<LocalDate> date(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso.length() > 10 ? iso.substring(0, 10) : iso));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** What a list shows of the person before the case is opened, such as {@code B.J.}. */
    public String initials() {
        if (name == null) {
            return "Ukendt person";
        }
        return Arrays.stream(name.strip().split("[\\s-]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining());
    }

    /** The age in whole years on the day, if the birth date is known. */
    public Optional<Integer> ageOn(LocalDate day) {
        return Optional.ofNullable(birthDate)
                .map(birth -> Period.between(birth, day).getYears());
    }

    /** Shows nothing private. */
    @Override
    public String toString() {
        return "PersonFacts";
    }
}
