package dk.omhu.sharing;

import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the tables suggest for one invitation: whom to ask, and for each of them which basis there is for which purpose.
 *
 * @param invited role ids, in the order of the tables
 * @param reasons why, one line each, with whom it is about
 */
record Advice(List<String> invited, List<String> reasons, List<Basis> bases) {
    static final String INVITED = "invitedAuthoritiesSuggested";
    static final String REASONS = "invitedAuthoritiesReasons";
    static final String BASES = "sharingBasisSuggested";

    /** One answer of the table sharing-basis. */
    record Basis(String recipient, String purpose, String basis, String reason, String cannotShare) {
        boolean allows() {
            return !basis.equals(Bases.NONE);
        }

        Map<String, String> asMap() {
            return Map.of(
                    "recipient", recipient,
                    "purpose", purpose,
                    "basis", basis,
                    "reason", reason,
                    "cannotShare", cannotShare);
        }
    }

    List<Basis> basesFor(Recipient recipient) {
        return bases.stream()
                .filter(basis -> basis.recipient().equals(recipient.id()))
                .toList();
    }

    /** As it was kept in the journal. */
    static Advice read(JournalEntry entry) {
        List<Basis> bases = new ArrayList<>();
        for (var one : list(entry, BASES)) {
            if (one instanceof Map<?, ?> kept) {
                bases.add(new Basis(
                        text(kept, "recipient"),
                        text(kept, "purpose"),
                        text(kept, "basis"),
                        text(kept, "reason"),
                        text(kept, "cannotShare")));
            }
        }
        return new Advice(texts(entry, INVITED), texts(entry, REASONS), bases);
    }

    private static List<String> texts(JournalEntry entry, String key) {
        return list(entry, key).stream().map(String::valueOf).toList();
    }

    private static List<?> list(JournalEntry entry, String key) {
        JournalValue kept = entry.values().get(key);
        return kept != null && kept.value() instanceof List<?> list ? list : List.of();
    }

    private static String text(Map<?, ?> kept, String name) {
        return String.valueOf(kept.get(name));
    }
}
