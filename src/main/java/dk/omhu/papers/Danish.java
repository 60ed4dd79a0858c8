package dk.omhu.papers;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** How a letter writes a day. */
final class Danish {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private Danish() {}

    static String day(Instant moment) {
        return day(moment.atZone(DENMARK));
    }

    static String day(TemporalAccessor day) {
        return DAY.format(day);
    }
}
