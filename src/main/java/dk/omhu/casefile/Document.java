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
        RECEIPT("kvittering", Part.REPORTER),
        /** What an authority decided on a measure, to the person it is about; for those who may open the measure. */
        DECISION("afgoerelse", Part.MEASURE),
        /** Who looked at the case, for the person it is about. Never kept. */
        LOG_EXCERPT("log", Part.OVERSIGHT);

        private final String word;
        private final Part part;

        Kind(String word) {
            this(word, Part.INFOHUS);
        }

        Kind(String word, Part part) {
            this.word = word;
            this.part = part;
        }

        /** The part of the case file that it belongs to. */
        public Part part() {
            return part;
        }
    }

    /** The name under which it is saved: what sort and which case, never who or what about. */
    public String fileName() {
        return kind.word + "-" + number + ".pdf";
    }
}
