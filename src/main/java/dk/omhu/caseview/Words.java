package dk.omhu.caseview;

import dk.omhu.casefile.JournalValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person reads for a value of the journal. */
final class Words {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*(Z|[+-]\\d{2}:\\d{2})");
    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("d.M.yyyy");
    private static final DateTimeFormatter DANISH_TIME = DateTimeFormatter.ofPattern("d.M.yyyy 'kl.' HH.mm");
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private Words() {}

    /** The label of a choice, else the value itself; true and false stay, for the page knows its language. */
    static @Nullable Object of(JournalValue value) {
        if (value.shown() != null) {
            return value.shown();
        }
        return value.value() == null || value.value() instanceof Boolean ? value.value() : text(value.value());
    }

    private static String text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Words::text).collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?> row) {
            return row.values().stream().map(Words::text).collect(Collectors.joining(", "));
        }
        if (value == null) {
            return "–";
        }
        var text = value.toString();
        return readable(text);
    }

    private static String readable(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return DANISH.format(LocalDate.parse(text));
            }
            return MOMENT.matcher(text).matches()
                    ? DANISH_TIME.format(OffsetDateTime.parse(text).atZoneSameInstant(DENMARK))
                    : text;
        } catch (DateTimeException noDate) {
            return text;
        }
    }
}
