package dk.omhu.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One disclosure to one recipient (a role id).
 *
 * @param shared all that was shared, as plain text
 * @param pieces what of it was taken from the case file, as it stood then
 * @param accompanying what was written for this recipient beside the pieces
 * @param revocation who took it back, when and why; empty while it stands
 */
public record Disclosure(
        long id,
        String recipient,
        String basis,
        String purpose,
        String necessity,
        String shared,
        String by,
        Instant at,
        List<Piece> pieces,
        @Nullable String accompanying,
        boolean notForInvestigation,
        @Nullable String taskId,
        Optional<Revocation> revocation) {

    /** Stands wherever something is shown that was shared under § 115. */
    public static final String NOT_FOR_INVESTIGATION = "Må ikke bruges til at efterforske en straffesag";

    /** Retsplejeloven § 115: to prevent crime, never to investigate one. */
    private static final Set<String> CRIME_PREVENTION = Set.of("SSP", "PSP", "KSP");

    public Disclosure {
        for (var text : List.of(recipient, basis, purpose, necessity, shared)) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("A disclosure needs recipient, basis, purpose and necessity");
            }
        }
        pieces = List.copyOf(pieces);
    }

    /**
     * A piece of the case file as it was shared.
     *
     * @param key the name under which the case file keeps it
     * @param sequence the journal entry it was taken from
     * @param label what it is, with source and date
     * @param notForInvestigation whether it had itself been given under § 115
     */
    public record Piece(String key, int sequence, String label, String text, boolean notForInvestigation) {

        Piece erased() {
            return new Piece(key, sequence, label, Erasures.ERASED, notForInvestigation);
        }
    }

    /** A disclosure that was taken back. */
    public record Revocation(Instant at, String by, String reason) {}

    /** Whether what is shared on this basis must never be used to investigate a criminal case. */
    public static boolean preventsCrime(String basis) {
        return CRIME_PREVENTION.contains(basis);
    }

    /** Whether it has not been taken back. */
    public boolean stands() {
        return revocation.isEmpty();
    }
}
