package dk.omhu.access;

/** Told, in the same transaction, when a signed-in user changes what somebody may do; a change that can't be told is not made. */
public interface RoleChanges {

    /** Has been done, or is refused: the kind says it. */
    void made(RoleChange change);
}
