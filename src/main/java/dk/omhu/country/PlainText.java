package dk.omhu.country;

import dk.omhu.casefile.CprNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** A short text in the settings: one line, not too long, and no person's number in it. */
final class PlainText {
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[ .\\u2013-]+(?=\\d)");
    private static final Pattern TEN_DIGITS = Pattern.compile("(?<!\\d)\\d{10}(?!\\d)");

    private PlainText() {}

    /** What is wrong with the text, in Danish. */
    static Optional<String> problem(String text, int longest) {
        if (text.length() > longest) {
            return Optional.of("Skriv højst %d tegn.".formatted(longest));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("Skriv teksten på én linje uden specialtegn.");
        }
        return holdsCpr(text)
                ? Optional.of("Her må ikke stå et CPR-nummer. Fjern det; personer hører til i deres sag.")
                : Optional.empty();
    }

    static boolean holdsCpr(String text) {
        return TEN_DIGITS
                .matcher(BETWEEN_DIGITS.matcher(text).replaceAll(""))
                .results()
                .anyMatch(found -> CprNumber.parse(found.group()).isPresent());
    }
}
