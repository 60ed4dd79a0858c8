package dk.omhu.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The current values of a case, derived from its journal: for each key and authority the newest entry counts. */
public final class CaseValues {
    private final List<JournalEntry> entries;
    private final @Nullable String strand;

    CaseValues(List<JournalEntry> entries) {
        this(entries, null);
    }

    private CaseValues(List<JournalEntry> entries, @Nullable String strand) {
        this.entries = List.copyOf(entries);
        this.strand = strand;
    }

    /**
     * The same journal as one strand of the case sees it: what strands write, each has for itself; all else is the case's. Null
     * sees every value.
     */
    public CaseValues inStrand(@Nullable String strand) {
        return new CaseValues(entries, strand);
    }

    /** Which strand of the case this sees, if one. */
    public Optional<String> strand() {
        return Optional.ofNullable(strand);
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
                entries.stream().filter(entry -> entry.sequence() <= sequence).toList(), strand);
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
        if (strand == null) {
            return newest(key, counts);
        }
        boolean ofStrands = entries.stream()
                .anyMatch(entry -> entry.strand() != null && entry.values().containsKey(key));
        return newest(key, counts.and(entry -> Objects.equals(entry.strand(), ofStrands ? strand : null)));
    }

    private Optional<Written> newest(String key, Predicate<JournalEntry> counts) {
        Written newest = null;
        for (int i = entries.size() - 1; i >= 0; i--) {
            var entry = entries.get(i);
            var value = entry.values().get(key);
            if (value != null && counts.test(entry)) {
                // What was moved here is as old as it was there: it takes nothing back that was written since.
                if (newest == null || entry.writtenAt().isAfter(newest.by().writtenAt())) {
                    newest = new Written(value, entry);
                }
                if (!entry.moved()) {
                    break;
                }
            }
        }
        return Optional.ofNullable(newest);
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
