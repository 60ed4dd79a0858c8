package dk.omhu.signin;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the values of a claim mean here: {@code value=meaning;value=meaning}. A value may stand more than once and mean several
 * things. The last {@code =} divides, because a value may be a name from LDAP.
 */
record ClaimMap(Map<String, Set<String>> meanings) {

    /** Reads the setting; spaces and line breaks around the parts do not count. */
    static ClaimMap parse(String text) {
        Map<String, Set<String>> meanings = new LinkedHashMap<>();
        for (var entry : text.split("[;\\n]")) {
            if (entry.isBlank()) {
                continue;
            }
            var divide = entry.lastIndexOf('=');
            var value = divide < 0 ? "" : entry.substring(0, divide).strip();
            if (value.isEmpty()) {
                throw new IllegalArgumentException(entry.strip());
            }
            meanings.computeIfAbsent(value, none -> new LinkedHashSet<>())
                    .add(entry.substring(divide + 1).strip());
        }
        return new ClaimMap(meanings);
    }

    /** What the values mean together; those that are not in the map mean nothing. */
    Set<String> of(Collection<String> values) {
        return values.stream()
                .flatMap(value -> meanings.getOrDefault(value, Set.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Everything that some value can mean. */
    Set<String> all() {
        return of(meanings.keySet());
    }

    boolean isEmpty() {
        return meanings.isEmpty();
    }
}
