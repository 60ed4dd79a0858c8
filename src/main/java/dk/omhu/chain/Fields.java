package dk.omhu.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The fields of a row as one text in which no two rows are alike: each with its length, so that none can run into the next. */
final class Fields {
    private Fields() {}

    static byte[] written(@Nullable Object... fields) {
        var text = new StringBuilder();
        for (var field : fields) {
            if (field == null) {
                text.append("-;");
            } else {
                var value = field instanceof Instant at ? micros(at).toString() : field.toString();
                text.append(value.length()).append(':').append(value).append(';');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** PostgreSQL keeps microseconds; what is sealed must be what is read again. */
    static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
