package dk.omhu.access;

/**
 * Told by the doors when a signed-in user named something by its id and was refused, or was answered that it does not exist. What
 * it was, and whether the user may know of it, is for who is told to find out; no answer is changed by it.
 */
public interface Attempts {

    /**
     * Somebody was refused. The user is still the engine's current one.
     *
     * @param id as it stood in the path
     * @param road which family of paths, such as {@code task}
     */
    void refused(String id, String road);
}
