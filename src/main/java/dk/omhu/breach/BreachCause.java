package dk.omhu.breach;

/** Why somebody suspects that personal data was seen, changed, lost or passed on wrongly. All but the first can be reported by hand. */
public enum BreachCause {
    /** Somebody broke the glass without need. */
    BREAK_GLASS("Nødadgang, som ikke var berettiget"),
    /** What belongs to one person stood on another's case. */
    WRONG_PERSON("Oplysninger stod på den forkerte person"),
    /** They were sent, said or handed to somebody who should not have had them. */
    WRONG_RECIPIENT("Oplysninger kom til en forkert modtager"),
    UNAUTHORISED_LOOK("Oplysninger blev set af nogen, der ikke skulle se dem"),
    LOST("Oplysninger er tabt, stjålet eller slettet"),
    CHANGED("Oplysninger er ændret ved en fejl"),
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
