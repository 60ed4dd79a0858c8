package dk.omhu.assessment;

import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One analysis of a case, from its invitation to its recommendation; a later one starts with nothing judged. */
final class Round {
    private static final String BEGINS_WITH = "inviteAuthorities";

    private final List<JournalEntry> entries;

    private Round(List<JournalEntry> entries) {
        this.entries = entries;
    }

    /** The round that is going on, or went on last. */
    static Round now(CaseValues values) {
        return since(values, begin(values, 0), Integer.MAX_VALUE);
    }

    /** The round before it; empty where this is the first analysis. */
    static Optional<Round> before(CaseValues values) {
        int begin = begin(values, 1);
        return begin == 0 ? Optional.empty() : Optional.of(since(values, begin, begin(values, 0)));
    }

    /** The sequence of the invitation this many rounds ago; 0 where there was none. */
    private static int begin(CaseValues values, int ago) {
        var invitations = values.roundsOf(BEGINS_WITH, null);
        int index = invitations.size() - 1 - ago;
        return index < 0 ? 0 : invitations.get(index).sequence();
    }

    private static Round since(CaseValues values, int from, int until) {
        return new Round(values.entries().stream()
                .filter(entry -> entry.sequence() >= from && entry.sequence() < until)
                .toList());
    }

    /** The newest value that this round gave the key. */
    Optional<JournalValue> value(String key) {
        return entry(key).map(entry -> entry.values().get(key));
    }

    /** The entry that wrote the key last in this round. */
    Optional<JournalEntry> entry(String key) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).values().containsKey(key)) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
    }

    /** What was answered beside the key in the form that wrote it last: an older form's answers explain nothing now. */
    Map<String, JournalValue> beside(String key) {
        return entry(key).map(JournalEntry::values).orElse(Map.of());
    }
}
