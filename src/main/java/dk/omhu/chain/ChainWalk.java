package dk.omhu.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks along one chain, row by row, and notes what is wrong; of a chain that is wrong all over, no more than the first. */
final class ChainWalk {
    private static final int MOST = 20;

    private final ChainKeys keys;
    private final String name;
    private final List<Finding> findings = new ArrayList<>();
    private String previous;
    private long sequence;

    ChainWalk(ChainKeys keys, String name, String beginning) {
        this.keys = keys;
        this.name = name;
        this.previous = beginning;
    }

    /** The next row as the database has it. */
    void row(long at, String previousHash, String hash, String keyId, @Nullable Object[] fields) {
        var expected = keys.hashWith(keyId, fields);
        if (expected.isEmpty()) {
            note(at, Finding.Kind.UNKNOWN_KEY);
        } else if (!expected.get().equals(hash)) {
            note(at, Finding.Kind.CHANGED);
        } else if (at != sequence + 1) {
            note(at, at > sequence ? Finding.Kind.MISSING : Finding.Kind.CHANGED);
        } else if (!previousHash.equals(previous)) {
            note(at, Finding.Kind.CHANGED);
        }
        sequence = at;
        previous = hash;
    }

    void note(long at, Finding.Kind kind) {
        if (findings.size() < MOST) {
            findings.add(new Finding(name, at, kind));
        }
    }

    /** The end of the chain, as its head says. */
    void end(Optional<Head> head) {
        if (head.isEmpty()) {
            if (sequence > 0) {
                note(sequence, Finding.Kind.BEYOND_HEAD);
            }
        } else if (head.get().entries() > sequence) {
            note(sequence, Finding.Kind.CUT);
        } else if (head.get().entries() < sequence) {
            note(sequence, Finding.Kind.BEYOND_HEAD);
        } else if (!head.get().hash().equals(previous)) {
            note(sequence, Finding.Kind.CHANGED);
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** How long a chain is, and the hash of its last row. */
    record Head(long entries, String hash) {}
}
