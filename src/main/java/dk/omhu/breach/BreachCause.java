package dk.omhu.breach;

/** Why somebody suspects that personal data was seen, changed, lost or passed on wrongly. */
public enum BreachCause {
    /** Somebody broke the glass without need. */
    BREAK_GLASS("Nødadgang, som ikke var berettiget"),
    /** What belongs to one person stood on another's case. */
    WRONG_PERSON("Oplysninger stod på den forkerte person"),
    OTHER("Andet");

    private final String title;

    BreachCause(String title) {
        this.title = title;
    }

    /** The Danish words. */
    public String title() {
        return title;
    }
}
