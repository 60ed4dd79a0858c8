package dk.omhu.templates;

/** Why a template can't be used, in Danish, for its owner; never quotes what was filled in. */
public final class UnusableTemplate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableTemplate(String reason) {
        super(reason, null, false, false);
    }
}
