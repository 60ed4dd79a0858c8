package dk.omhu.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A paper that the house wrote on a case, without its content.
 *
 * @param sequence the journal entry that records it
 * @param recipient the role id of whom it was written to; none where it stays in the municipality
 * @param disclosures how many disclosures to the recipient it quotes
 */
public record Document(
        long id,
        CaseNumber number,
        int sequence,
        Kind kind,
        @Nullable String recipient,
        int disclosures,
        String title,
        String mediaType,
        int size,
        String sha256,
        Instant madeAt,
        String madeBy) {

    /** What sort of paper, and the neutral word for it in a file name. */
    public enum Kind {
        /** What an authority was invited to contribute to, and what was shared with it. */
        INVITATION("invitation"),
        /** What the infohus recommends; stays in the municipality. */
        RECOMMENDATION("anbefaling"),
        /** That a notification on a child was received; for who notified. */
        RECEIPT("kvittering");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** The name under which it is saved: what sort and which case, never who or what about. */
    public String fileName() {
        return kind.word + "-" + number + ".pdf";
    }
}
