package dk.omhu.concern;

import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Look;
import dk.omhu.engine.Supply;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** New information since somebody last read any, all of it: a second piece may come before the first was read. */
@Component
class UnreadInformation implements Supply {
    private static final String KEY = "newInformation";

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(KEY, UnreadInformation::unread);
    }

    private static @Nullable Object unread(Look look) {
        if (!Part.CONCERN.opensTo(look.caller(), look.number())) {
            return null;
        }
        int read = look.values().roundsOf("readNewInformation", null).stream()
                .mapToInt(JournalEntry::sequence)
                .max()
                .orElse(0);
        var unread = look.values().entries().stream()
                .filter(entry -> entry.sequence() > read)
                .map(entry -> entry.values().get(KEY))
                .filter(Objects::nonNull)
                .map(JournalValue::value)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("\n\n"));
        return unread.isEmpty() ? look.values().text(KEY).orElse(null) : unread;
    }
}
