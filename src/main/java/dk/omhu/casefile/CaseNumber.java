package dk.omhu.casefile;

import dk.omhu.access.MunicipalityCode;
import java.util.Optional;
import java.util.regex.Pattern;

/** A case number, {@code <municipality code>-<year>-<running number, six digits>}, which is the engine's business key. */
public record CaseNumber(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{3}-\\d{4}-\\d{6}");

    public CaseNumber {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not a case number");
        }
    }

    /** Whether the text has the form of a case number. */
    public static boolean isOne(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /** Reads what a person typed; blanks around it are forgiven. */
    public static Optional<CaseNumber> parse(String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(CaseNumber::isOne)
                .map(CaseNumber::new);
    }

    static CaseNumber of(MunicipalityCode municipality, int year, int running) {
        return new CaseNumber("%s-%04d-%06d".formatted(municipality.value(), year, running));
    }

    /** The number of the file that the house itself has in a municipality, outside the numbers of its cases. */
    public static CaseNumber ofHouse(MunicipalityCode municipality) {
        return of(municipality, 0, 0);
    }

    /** Whether it is no case's number, but that of the house itself in a municipality. */
    public boolean isOfHouse() {
        return value.endsWith("-0000-000000");
    }

    /** The municipality that opened the case. */
    public MunicipalityCode municipality() {
        return new MunicipalityCode(value.substring(0, 3));
    }

    @Override
    public String toString() {
        return value;
    }
}
