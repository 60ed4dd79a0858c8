package dk.omhu.casefile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That somebody said yes: to what, towards whom, when, how and until when.
 *
 * @param what in the words of who wrote it down
 * @param until the last day on which it counts; null where none was agreed
 * @param endedOn the day from which it counts no more; null while it stands
 */
public record Consent(
        long id,
        Giver giver,
        @Nullable String giverName,
        Scope scope,
        String what,
        @Nullable String toWhom,
        How how,
        LocalDate givenOn,
        @Nullable LocalDate until,
        @Nullable LocalDate endedOn,
        @Nullable End endedBecause) {

    /** Who can say yes. */
    public enum Giver {
        PERSON("Personen selv"),
        YOUNG_PERSON("Den unge"),
        CUSTODY_1("Forældremyndighed, indehaver 1"),
        CUSTODY_2("Forældremyndighed, indehaver 2");

        private final String label;

        Giver(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }

        /** The giver with this word. */
        public static Optional<Giver> byWord(String word) {
            return Arrays.stream(values())
                    .filter(giver -> giver.name().equals(word))
                    .findFirst();
        }
    }

    /** What can be said yes to. */
    public enum Scope {
        /** That a measure is carried out. */
        MEASURE,
        /** That something is shared with somebody. */
        SHARING
    }

    /** How it was said. */
    public enum How {
        WRITTEN,
        ORAL
    }

    /** Why a consent counts no more. None of these says anything about the person. */
    public enum End {
        WITHDRAWN,
        /** A newer one took its place. */
        REPLACED,
        /** Somebody else has custody now. */
        HOLDER_CHANGED,
        /** What parents said yes to ends with the 18th birthday. */
        TURNED_18,
        /** Its last day has passed. */
        RAN_OUT
    }

    /** Whether it counts on the day. */
    public boolean stands(LocalDate day) {
        return endedOn == null && (until == null || !until.isBefore(day));
    }

    /** Shows nothing private. */
    @Override
    public String toString() {
        return "Consent " + id;
    }
}
