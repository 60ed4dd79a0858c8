package dk.omhu.papers;

import java.time.Duration;

/** How long one paper may take: a template that repeats itself without end is given up, not waited for. */
final class Patience {
    private final long end;

    Patience(Duration length) {
        this.end = System.nanoTime() + length.toNanos();
    }

    void check() {
        if (System.nanoTime() - end > 0) {
            throw new UnusableTemplate("den tog for lang tid at udfylde");
        }
    }
}
