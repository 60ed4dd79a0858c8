package dk.omhu.country;

/** Somebody changed the settings after they were read for this change; nothing was written. */
public final class SettingsOvertaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SettingsVersion newest;

    SettingsOvertaken(SettingsVersion newest) {
        super("The settings were changed meanwhile", null, false, false);
        this.newest = newest;
    }

    /** What stands now, and who changed it. */
    public SettingsVersion newest() {
        return newest;
    }
}
