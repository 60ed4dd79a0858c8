package dk.omhu.templates;

import java.time.Duration;

/** How long one filling may take: a template that repeats itself without end is given up, not waited for. */
public final class Patience {
    private final long end;

    /** Begins now. */
    public Patience(Duration length) {
        this.end = System.nanoTime() + length.toNanos();
    }

    /**
     * To be asked again and again meanwhile.
     *
     * @throws UnusableTemplate once the time is up
     */
    public void check() {
        if (System.nanoTime() - end > 0) {
            throw new UnusableTemplate("den tog for lang tid at udfylde");
        }
    }
}
