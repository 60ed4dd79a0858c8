package dk.omhu.access;

/** Groups of clients that are machines. They are no roles of a case: no task is theirs, and the engine gives them nothing. */
public final class TechnicalClients {
    /** Self-service solutions and hotlines that hand in concerns through our own door. */
    public static final String INTAKE = "intake-client";

    private TechnicalClients() {}
}
