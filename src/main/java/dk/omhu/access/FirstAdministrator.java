package dk.omhu.access;

/** Where administrators come from in an installation whose directory has none yet. */
public interface FirstAdministrator {

    /** Whether somebody can sign in as the first one. */
    boolean canCome();
}
