package dk.omhu.measures;

import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.Part;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** What of the child's part may follow to those who help adults, piece by piece; nothing follows by itself. */
final class FromTheChild {
    /** By which what followed is known from what was shared for other reasons. */
    static final String PURPOSE = "Fortsætte støtten efter det 18. år";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.yyyy").withZone(ZoneId.of("Europe/Copenhagen"));

    private FromTheChild() {}

    /** The pieces by the names under which a form offers them, oldest first. */
    static Map<String, Disclosure.Piece> pieces(CaseValues values) {
        Map<String, Disclosure.Piece> pieces = new LinkedHashMap<>();
        for (var entry : values.entries()) {
            if (entry.kind() == JournalEntry.Kind.SUBMISSION || entry.kind() == JournalEntry.Kind.CORRECTION) {
                entry.values().forEach((key, value) -> {
                    if (value.part() == Part.CHILD && value.value() != null) {
                        pieces.put(key + "@" + entry.sequence(), piece(entry, key, value));
                    }
                });
            }
        }
        return pieces;
    }

    private static Disclosure.Piece piece(JournalEntry entry, String key, JournalValue value) {
        return new Disclosure.Piece(
                key,
                entry.sequence(),
                "%s · %s · %s".formatted(value.label(), entry.stepName(), DAY.format(entry.at())),
                value.shown() != null ? value.shown() : String.valueOf(value.value()),
                false);
    }
}
