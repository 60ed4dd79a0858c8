package dk.omhu.infohus;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as users read them. */
final class MeetingWords {
    static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    private MeetingWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant moment) {
        return day(moment.atZone(DENMARK).toLocalDate());
    }
}
