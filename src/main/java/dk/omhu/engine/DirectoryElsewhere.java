package dk.omhu.engine;

/**
 * Outside the demo people come from the municipality's own directory: to everybody who asks over HTTP this one can only be read. The
 * web apps then show no buttons to change people, and do not lead everybody to the set-up of a first administrator while none has
 * signed in yet. What the sign-in writes does not ask.
 */
final class DirectoryElsewhere extends OwnSignIns {

    @Override
    public boolean isReadOnly() {
        return true;
    }
}
