package dk.omhu.start;

/** Omhu can't start. The message is the one Danish line that the user sees: what is wrong and what to do, without secrets. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String line) {
        this(line, null);
    }

    public StartRefused(String line, @org.jspecify.annotations.Nullable Throwable cause) {
        super(line, cause);
    }
}
