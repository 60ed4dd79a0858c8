package dk.omhu.consent;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days as forms send them and as people read them. */
final class Days {
    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    private Days() {}

    /** The day; empty where there is none, or none that exists, which the form refuses by itself. */
    static Optional<LocalDate> day(@Nullable Object sent) {
        try {
            return Optional.ofNullable(sent)
                    .map(Object::toString)
                    .map(text -> LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
        } catch (DateTimeParseException refusedByTheForm) {
            return Optional.empty();
        }
    }

    static String words(LocalDate day) {
        return READ.format(day);
    }
}
