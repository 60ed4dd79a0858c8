package dk.omhu.casefile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** A moment as forms write it: with its distance from UTC, or as a Danish clock shows it. */
public final class Moment {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private Moment() {}

    /**
     * Reads it.
     *
     * @throws DateTimeParseException where it is none; a form's own check refuses those
     */
    public static Instant read(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException withoutZone) {
            return LocalDateTime.parse(text).atZone(DENMARK).toInstant();
        }
    }
}
