package dk.omhu.casefile;

/** What a drill (øvelse) is called wherever it is shown. */
public final class Drill {
    /** What every look at a drill says. */
    public static final String WORDS = "ØVELSE – ikke en rigtig sag";

    /** What stands before the name of something in a drill. */
    static final String MARK = "ØVELSE: ";

    private Drill() {}
}
