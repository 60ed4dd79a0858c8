package dk.omhu.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The current values of a case, derived from its journal: for each key and authority the newest entry counts. */
public final class CaseValues {
    private final List<JournalEntry> entries;

    CaseValues(List<JournalEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** A value with the entry that wrote it. */
    public record Written(JournalValue value, JournalEntry by) {}

    /** The journal, oldest first. */
    public List<JournalEntry> entries() {
        return entries;
    }

    /** The sequence number of the newest entry; 0 for an empty journal. */
    public int lastSequence() {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).sequence();
    }

    /** The values as they stood after the entry with this sequence number. */
    public CaseValues asOf(int sequence) {
        return new CaseValues(
                entries.stream().filter(entry -> entry.sequence() <= sequence).toList());
    }

    /** The newest value of the key that any authority wrote. */
    public Optional<Written> latest(String key) {
        return latest(key, entry -> true);
    }

    /** The newest value of the key that this authority wrote. */
    public Optional<Written> latest(String key, String authority) {
        return latest(key, entry -> entry.authority().equals(authority));
    }

    private Optional<Written> latest(String key, Predicate<JournalEntry> counts) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            var entry = entries.get(i);
            var value = entry.values().get(key);
            if (value != null && counts.test(entry)) {
                return Optional.of(new Written(value, entry));
            }
        }
        return Optional.empty();
    }

    /** The newest value of the key as text; empty where there is none or it was emptied. */
    public Optional<String> text(String key) {
        return latest(key).map(written -> written.value().value()).map(Object::toString);
    }

    /** Whether the key's newest value is yes, however the form spelled it. */
    public boolean isTrue(String key) {
        return text(key).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** All values of the key, one an authority, in the order in which the authorities first wrote. */
    public Map<String, Written> byAuthority(String key) {
        Set<String> authorities = new LinkedHashSet<>();
        entries.forEach(entry -> authorities.add(entry.authority()));
        Map<String, Written> found = new LinkedHashMap<>();
        authorities.forEach(authority -> latest(key, authority).ifPresent(written -> found.put(authority, written)));
        return found;
    }

    /** The submissions of one step, oldest first: its rounds. */
    public List<JournalEntry> roundsOf(String stepKey, @Nullable String authority) {
        List<JournalEntry> rounds = new ArrayList<>();
        for (var entry : entries) {
            if (entry.kind() == JournalEntry.Kind.SUBMISSION
                    && entry.stepKey().equals(stepKey)
                    && (authority == null || entry.authority().equals(authority))) {
                rounds.add(entry);
            }
        }
        return rounds;
    }
}
