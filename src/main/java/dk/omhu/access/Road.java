package dk.omhu.access;

/** By what somebody comes to a thing: a role alone opens little. What no row of {@link Operation} names is closed. */
public enum Road {
    /** The role in one's own municipality, with nothing more asked. */
    MUNICIPALITY("holds the role in the municipality, and needs no task for it"),
    /** A task of the case that is one's own, or that nobody has yet and one could take. */
    TASK("has a task of the case in that role, or could take it"),
    /** One works on the case: has, or had, a task of the track while it runs. */
    WORK("works on that track of the case"),
    /** The duty, while the roster says so. */
    DUTY("is on duty in the municipality"),
    /** Break-glass: one part, for a time, with a reason. */
    BREAK_GLASS("has opened it by break-glass"),
    /** Another authority's: what was disclosed to it and what it wrote itself. */
    DISCLOSURE("takes part, and was given it or wrote it"),
    /** What is one's own and nobody else's. */
    OWN("it is one's own");

    private final String words;

    Road(String words) {
        this.words = words;
    }

    /** The condition, as docs/rights.md says it. */
    public String words() {
        return words;
    }
}
