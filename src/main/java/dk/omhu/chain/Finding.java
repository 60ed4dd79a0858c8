package dk.omhu.chain;

/**
 * Something that is not as it was written.
 *
 * @param chain {@code journal 751-2026-000123} or {@code log 751}
 * @param sequence the place in the chain
 */
public record Finding(String chain, long sequence, Kind kind) {

    /** What is wrong, in the order in which it is worst. */
    public enum Kind {
        CHANGED("rækken er ændret, flyttet eller indsat"),
        MISSING("rækker mangler før denne"),
        CUT("de sidste rækker mangler"),
        BEYOND_HEAD("rækken står efter kædens slutning"),
        UNKNOWN_KEY("rækken er forseglet med en ukendt nøgle"),
        VALUES_CHANGED("indholdet er ændret"),
        ERASED_WITHOUT_RECORD("indholdet er væk, uden at sletningen er noteret i journalen"),
        NOT_AS_LOGGED("journalen er ikke, som loggen så den"),
        NOT_AS_ANCHORED("loggen er ikke, som den var ved dagens afslutning"),
        CASE_MISSING("sagen mangler");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What it means, in Danish. */
        public String words() {
            return words;
        }
    }

    /** One line for whoever reads it: place and kind, never a value. */
    public String line() {
        return "%s, nr. %d: %s".formatted(chain, sequence, kind.words());
    }
}
