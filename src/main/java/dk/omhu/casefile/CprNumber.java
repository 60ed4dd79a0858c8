package dk.omhu.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Danish civil registration number, DDMMYY and four digits of which the first gives the century (CPR-kontoret's table).
 * Since 2007 numbers that fail the modulus 11 check are handed out too: failing it is a warning, never a refusal.
 */
public record CprNumber(String digits) {
    private static final Pattern FORM = Pattern.compile("\\d{6}-?\\d{4}");
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    public CprNumber {
        if (digits == null || !digits.matches("\\d{10}") || birthDateOf(digits).isEmpty()) {
            throw new IllegalArgumentException("Not a CPR number");
        }
    }

    /** Reads what a person typed, with or without hyphen and blanks; empty where date or century are impossible. */
    public static Optional<CprNumber> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var compact = text.replace(" ", "");
        if (!FORM.matcher(compact).matches()) {
            return Optional.empty();
        }
        var digits = compact.replace("-", "");
        return birthDateOf(digits).map(date -> new CprNumber(digits));
    }

    /** The date of birth, with the century that the seventh digit gives. */
    public LocalDate birthDate() {
        return birthDateOf(digits).orElseThrow();
    }

    /** Whether the number satisfies the modulus 11 check that held for all numbers before October 2007. */
    public boolean passesModulus11() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    private static Optional<LocalDate> birthDateOf(String digits) {
        int day = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        int year = Integer.parseInt(digits.substring(4, 6));
        try {
            return Optional.of(LocalDate.of(century(digits.charAt(6) - '0', year) + year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int century(int seventh, int year) {
        if (seventh <= 3) {
            return 1900;
        }
        if (seventh == 4 || seventh == 9) {
            return year <= 36 ? 2000 : 1900;
        }
        return year <= 57 ? 2000 : 1800;
    }

    /** Shows nothing: a CPR number belongs in no log. */
    @Override
    public String toString() {
        return "CPR-nummer";
    }
}
