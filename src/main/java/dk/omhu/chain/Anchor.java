package dk.omhu.chain;

import java.util.Optional;

/** How far a chain of the access log had come at some moment, as it can be kept outside the database. */
public record Anchor(String chain, long entries, String hash) {

    /** As a line of the ordinary log has it, and as the command takes it: {@code 751/1234/<hash>}. */
    public String text() {
        return chain + "/" + entries + "/" + hash;
    }

    /** Reads that text. */
    public static Optional<Anchor> read(String text) {
        var parts = text.strip().split("/");
        return parts.length == 3 && parts[1].matches("\\d{1,18}") && parts[2].matches("[0-9a-f]{64}")
                ? Optional.of(new Anchor(parts[0], Long.parseLong(parts[1]), parts[2]))
                : Optional.empty();
    }
}
